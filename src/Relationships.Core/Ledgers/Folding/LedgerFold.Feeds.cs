using System.Numerics;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers.Folding;

/// <content>What an event adds to the sums.</content>
internal sealed partial class LedgerFold
{
    private const int TalkSums = EvidenceSum.NotSelling - EvidenceSum.TalkingWith + 1;

    private static readonly sbyte[] s_classes = [.. Enum.GetValues<Channel>().Select(c => (sbyte)(c.Class() is { } known ? (int)known : -1))];

    // Conversation sums by channel, four a channel, and bit by bit the channels seen.
    private double[] _talk = [];
    private uint _talked;

    /// <summary>Which feeds of an event are meant.</summary>
    private enum Feeds
    {
        All,
        NotBad,
        OfDay,
        NotOfDay,
    }

    /// <summary>How many channels have conversation sums.</summary>
    public int ChannelCount => BitOperations.PopCount(_talked);

    /// <summary>Writes the conversation sums of the channels seen, in their order.</summary>
    public void CopyChannels(Span<ChannelSum> destination)
    {
        var count = 0;
        for (var left = _talked; left != 0; left &= left - 1)
        {
            var channel = BitOperations.TrailingZeroCount(left);
            var sums = _talk.AsSpan(TalkSums * channel, TalkSums);
            destination[count++] = new ChannelSum((Channel)channel, sums[0], sums[1], sums[2], sums[3]);
        }
    }

    /// <summary>Takes up conversation sums as seen from the anchor.</summary>
    public void AddChannels(ReadOnlySpan<ChannelSum> channels, double factor)
    {
        foreach (ref readonly var channel in channels)
        {
            var sums = Talk(channel.Channel);
            sums[0] += factor * channel.TalkingWith;
            sums[1] += factor * channel.TalkingAt;
            sums[2] += factor * channel.Selling;
            sums[3] += factor * channel.NotSelling;
        }
    }

    private void Happen(in Fact fact, bool waits)
    {
        switch (fact.Role)
        {
            case KindRole.Plain:
                Feed(fact.Program, fact);
                break;
            case KindRole.Purchase:
                CountPrompt(fact);
                Feed(fact.Program, fact);
                break;
            case KindRole.PromiseMade:
                Feed(fact.Program, fact);
                OpenPromise(fact);
                break;
            case KindRole.PromiseKept or KindRole.PromiseBroken when fact.HasEpisode:
                Feed(fact.Program, fact, Feeds.OfDay);
                if (!waits)
                    EndPromise(fact);
                break;
            case KindRole.Approach:
                Feed(fact.Program, fact);
                OpenApproach(fact);
                break;
            case KindRole.Answer:
                Feed(fact.Program, fact);
                if (!fact.HasEpisode && IsSlice)
                    _pendingAnswer ??= fact.At;
                if (!waits)
                    EndApproaches(fact.Episode, fact.At);
                break;
            case KindRole.Failure or KindRole.Recovery or KindRole.RecoveryFailed when fact.HasEpisode:
                Feed(fact.Program, fact, Feeds.NotBad);
                if (!waits)
                    StepFailure(fact);
                break;
            case KindRole.Recovery:
                Feed(_policy.Program(_policy.ServiceGood, fact.By), fact);
                break;
            case KindRole.RecoveryFailed:
                Feed(_policy.Program(_policy.ServicePoor, fact.By), fact);
                break;
            case KindRole.ConnectionDemonstrated or KindRole.ConnectionResponded:
                Feed(fact.Program, fact);
                CountNow(ConnectionSum(fact), fact.Strength, fact.At);
                break;
            default:
                Feed(fact.Program, fact);
                break;
        }
    }

    /// <summary>The sum that a point of connection feeds; belonging is to a community where the counterpart is one, else to a character.</summary>
    private EvidenceSum ConnectionSum(in Fact fact)
    {
        var demonstrated = (ConnectionType)fact.Connection switch
        {
            ConnectionType.Belonging when IsCommunity => EvidenceSum.CommunityDemonstrated,
            ConnectionType.Belonging => EvidenceSum.CharacterDemonstrated,
            var type => EvidenceSum.ProblemSolutionDemonstrated + (2 * (int)type),
        };
        return fact.Role == KindRole.ConnectionDemonstrated ? demonstrated : demonstrated + 1;
    }

    private void Feed(FeedProgram program, in Fact fact, Feeds which = Feeds.All, double share = 1)
    {
        if (which != Feeds.NotOfDay)
        {
            if (program.Rule.FeedsDimension && fact.Strength > 0)
                CountOccasion(program.Rule, fact);
            if (program.Repeat > 0)
                CountRepeat(program.Repeat * fact.Strength);
            if (which == Feeds.OfDay)
                return;
        }

        var amount = share * fact.Strength;
        Count(program.Good, amount, amount * fact.Cost, fact);
        if (which == Feeds.NotBad || program.Bad.Length == 0)
            return;
        amount *= fact.Severity;
        Count(program.Bad, amount, amount, fact);
    }

    /// <summary>Adds evidence of the event's instant.</summary>
    private void Count(Feed[] feeds, double amount, double trustAmount, in Fact fact)
    {
        var sums = _sums;
        var growth = _now.Values;
        var channel = fact.Channel;
        for (var i = 0; i < feeds.Length; i++)
        {
            ref readonly var feed = ref feeds[i];
            var weight = (feed.IsTrust ? trustAmount : amount) * feed.Weight;
            var value = weight * growth[feed.HalfLife];
            sums[feed.Sum] += value;
            if (feed.Talk >= 0 && channel != Channel.Unknown)
                Talk(channel)[feed.Talk] += value;
            if (_noted is not null)
                _noted.Add(new PendingEnd.Contribution((EvidenceSum)feed.Sum, channel, weight, fact.At));
        }
    }

    /// <summary>The parts of an event that count once a day weigh from the day's start.</summary>
    private void CountOccasion(KindRule rule, in Fact fact)
    {
        if (_today.Kinds.Add(rule.Index))
            CountOfDay(EvidenceSum.Mass, 1);
        if (!_today.HadOccasion)
        {
            _today.HadOccasion = true;
            CountOfDay(EvidenceSum.Cadence, 1);
            CountOfDay(EvidenceSum.History, 1);
        }

        var channelClass = s_classes[(int)fact.Channel];
        if (channelClass >= 0 && _today.AddClass((ChannelClass)channelClass))
            CountOfDay(EvidenceSum.BreadthInPerson + channelClass, 1);
    }

    private void CountRepeat(double amount)
    {
        if (amount <= _today.Repeat)
            return;
        var more = amount - _today.Repeat;
        CountOfDay(EvidenceSum.Repeat, more);
        if (Opening is null || Opening.Value.Start == _today.Start)
            Opening = new OpeningDay(_today.Start, amount);
        else
            CountOfDay(EvidenceSum.RepeatDays, more);
        _today.Repeat = amount;
    }

    private void CountPrompt(in Fact fact)
    {
        var from = fact.At - _policy.PromptWindowTicks;
        if (LastContact != LedgerColumns.Never && LastContact >= from)
            CountNow(EvidenceSum.Prompted, fact.Strength, fact.At);
        else if (IsSlice && from < Since)
            _pendingPurchases.Add(new PendingPurchase(fact.At, fact.Strength));
        else
            CountNow(EvidenceSum.Unprompted, fact.Strength, fact.At);
    }

    /// <summary>Adds evidence of the event's instant.</summary>
    private void CountNow(EvidenceSum sum, double weight, long at)
    {
        _sums[(int)sum] += weight * _now.Values[_policy.HalfLifeOf[(int)sum]];
        _noted?.Add(new PendingEnd.Contribution(sum, Channel.Unknown, weight, at));
    }

    /// <summary>Adds evidence that weighs from the day's start.</summary>
    private void CountOfDay(EvidenceSum sum, double weight)
    {
        _sums[(int)sum] += weight * DayStart()[_policy.HalfLifeOf[(int)sum]];
        _noted?.Add(new PendingEnd.Contribution(sum, Channel.Unknown, weight, _today.Start));
    }

    /// <summary>Adds evidence of any instant.</summary>
    private void CountAt(EvidenceSum sum, double weight, long at)
    {
        _sums[(int)sum] += weight * _policy.Growth(sum, at - Sums.Anchor);
        _noted?.Add(new PendingEnd.Contribution(sum, Channel.Unknown, weight, at));
    }

    /// <summary>The conversation sums of a channel, which is seen.</summary>
    private Span<double> Talk(Channel channel)
    {
        if (_talk.Length == 0)
            _talk = new double[TalkSums * Channels.Count];
        _talked |= 1u << (int)channel;
        return _talk.AsSpan(TalkSums * (int)channel, TalkSums);
    }

    /// <summary>Brings conversation sums from an earlier anchor to the present one.</summary>
    private void MoveChannels(long from)
    {
        var growth = _policy.Growth(EvidenceSum.TalkingWith, from - Sums.Anchor);
        foreach (ref var sum in _talk.AsSpan())
            sum *= growth;
    }

    private void ClearChannels()
    {
        for (; _talked != 0; _talked &= _talked - 1)
            _talk.AsSpan(TalkSums * BitOperations.TrailingZeroCount(_talked), TalkSums).Clear();
    }
}
