using Relationships.Events;
using Relationships.Ledgers.Folding;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <content>Reading a ledger back from JSON. What no events amount to is refused: a ledger that is read can be scored and written again.</content>
public sealed partial class Ledger
{
    // Seen from the latest event no sum comes near it: 2^31 events of the greatest strength, weight and severity, each answered after ten
    // thousand years, are less.
    private const double MostEvidence = 1e27;

    private void ReadContent(SavedPart root)
    {
        var state = ReadState(root, out var span);
        var anchor = ReadSums(root["sums"], DecayedSums.Every, span, out var sums);
        _fold.Set(state, anchor, sums, ReadToday(root["today"], span));
        _fold.AddChannels(root.Items("channels", p => Known(p, ReadChannelSum(p, anchor, span), static c => LedgerSpan.Fault(c))), 1);
        _fold.SetOpen(
            root.Items("promises", p => Known(p, ReadPromise(p), static i => LedgerSpan.Fault(i))),
            root.Items("approaches", p => Known(p, ReadApproach(p), i => span.Fault(i))),
            root.Items("failures", p => Known(p, ReadFailure(p, span), i => span.Fault(i))));
        _fold.Trials.Set(root.Items("trials", p => Known(p, new OpenTrial(p["at"].Ticks(), p["severity"].Number(), p["stayed"].Truth()), i => span.Fault(i))));
        _fold.SetWaiting(
            root.Items("pendingEnds", p => Known(p, ReadPending(p, span), i => span.Fault(i))),
            root.Items("pendingPurchases", p => Known(p, new PendingPurchase(p["at"].Ticks(), p["strength"].Number()), i => span.Fault(i))),
            ReadEvent(root, "pendingAnswer", span));

        // Where nothing came before, every end that waits is taken back.
        if (_fold.PendingEnds.Count > state.Events)
            throw root["pendingEnds"].Fault("are more than the events");
    }

    private SavedState ReadState(SavedPart root, out LedgerSpan span)
    {
        span = new LedgerSpan(root["first"].Instant().UtcTicks, root["last"].Instant().UtcTicks);
        if (!span.CanBe || span.First < Since?.UtcTicks)
            throw root["first"].Fault("does not lie before the latest event, or before the slice");
        return new SavedState(
            root["events"].Count(),
            root["unmatchedEnds"].Count(),
            span.First,
            span.Last,
            root.Has("switched") && root["switched"].Truth(),
            ReadEvent(root, "firstStay", span),
            ReadEvent(root, "firstLeave", span),
            root.Has("opening") ? ReadOpening(root["opening"], span) : null,
            ReadEvent(root, "lastContact", span) ?? LedgerColumns.Never);
    }

    /// <summary>The instant of an event, where it is said.</summary>
    private static long? ReadEvent(SavedPart root, string name, LedgerSpan span)
    {
        if (!root.Has(name))
            return null;
        var ticks = root[name].Ticks();
        return span.Has(ticks) ? ticks : throw root[name].Fault("does not lie between the first and the latest event");
    }

    private static long ReadStart(SavedPart start, LedgerSpan span) =>
        start.Ticks() is var ticks && span.HasBegun(ticks) ? ticks : throw start.Fault("lies behind the latest event, or before the year 1");

    private static OpeningDay ReadOpening(SavedPart part, LedgerSpan span) => new(ReadStart(part["start"], span), ReadPiece(part["repeat"]));

    /// <summary>Evidence that is not summed: at least 0.</summary>
    private static double ReadPiece(SavedPart part) => part.Number() is var value && value >= 0 && value <= MostEvidence ? value : throw part.Fault("is not in 0 to 1e27");

    /// <summary>Reads values as they stand; gives their anchor.</summary>
    private long ReadSums(SavedPart part, EvidenceSum[] sums, LedgerSpan span, out double[] values)
    {
        var anchor = ReadStart(part["anchor"], span);
        values = new double[sums.Length];
        foreach (var (name, value) in part.Named().Where(p => p.Name != "anchor"))
        {
            var sum = ReadSum(name, value);
            var index = Array.IndexOf(sums, sum);
            values[index >= 0 ? index : throw value.Fault("is not kept there")] = ReadEvidence(value, sum, anchor, span);
        }

        return anchor;
    }

    private OpenPromise ReadPromise(SavedPart part) =>
        new(ReadSide(part), ReadName(part), part["due"].Ticks(), part["strength"].Number(), part["severity"].Number());

    private OpenApproach ReadApproach(SavedPart part) => new(ReadSide(part), ReadEpisode(part), part["at"].Ticks(), part["strength"].Number());

    private OpenFailure ReadFailure(SavedPart part, LedgerSpan span)
    {
        var failure = new OpenFailure
        {
            Episode = ReadName(part),
            FailedRecoveries = part["failedRecoveries"].Count(),
            Anchor = ReadSums(part["sums"], BadSums.Every, span, out var values),
        };
        values.CopyTo(failure.Sums);
        return failure;
    }

    private ChannelSum ReadChannelSum(SavedPart part, long anchor, LedgerSpan span)
    {
        return new ChannelSum(ReadChannel(part["channel"]), Talk("talkingWith"), Talk("talkingAt"), Talk("selling"), Talk("notSelling"));

        // The four share a half-life.
        double Talk(string name) => ReadEvidence(part[name], EvidenceSum.TalkingWith, anchor, span);
    }

    private Today ReadToday(SavedPart part, LedgerSpan span)
    {
        var today = new Today
        {
            Day = part["day"].Ticks(),
            Start = ReadStart(part["start"], span),
            HadOccasion = part["occasion"].Truth(),
            Classes = part["classes"].Byte(),
            Repeat = ReadPiece(part["repeat"]),
        };
        foreach (var kind in part.Items("kinds", ReadKind))
            today.Kinds.Add(Compiled.Rule(kind).Index);
        return today;
    }

    private PendingEnd ReadPending(SavedPart part, LedgerSpan span) => new(
        ReadKind(part["kind"]),
        ReadSide(part),
        ReadName(part),
        part["at"].Ticks(),
        part["strength"].Number(),
        part["severity"].Number(),
        part["saysStrength"].Truth(),
        part["saysSeverity"].Truth())
    {
        Cost = part.Has("cost") ? part["cost"].Number() : 1,
        Counted = [.. part.Items("counted", c => Known(c, ReadContribution(c), i => span.Fault(i)))],
    };

    private static PendingEnd.Contribution ReadContribution(SavedPart part) =>
        new(ReadSum(part["sum"].Text(), part["sum"]), ReadChannel(part["channel"]), ReadPiece(part["weight"]), part["at"].Ticks());

    /// <summary>A sum as seen from its anchor, or refused where it is more than events can amount to.</summary>
    private double ReadEvidence(SavedPart part, EvidenceSum sum, long anchor, LedgerSpan span) =>
        part.Number() is var value && Math.Abs(value) * Compiled.Growth(sum, anchor - span.Last) <= MostEvidence ? value : throw part.Fault("is more than any events amount to");

    /// <summary>An item that can be.</summary>
    private static T Known<T>(SavedPart part, T item, Func<T, ItemFault?> faultOf) =>
        faultOf(item) is not { } fault ? item : throw part[fault.Field].Fault(fault.Reason);

    private EventKind ReadKind(SavedPart part) =>
        EventKind.Of(part.Text()) is var kind && Policy.Vocabulary.Contains(kind) ? Compiled.Rule(kind).Kind : throw part.Fault("is no kind of the policy");

    private static Initiator ReadSide(SavedPart part) => part["by"].Text() switch
    {
        "customer" => Initiator.Customer,
        "counterpart" => Initiator.Counterpart,
        _ => throw part["by"].Fault("is no side"),
    };

    private int ReadName(SavedPart part) => ReadEpisode(part) is var episode && episode != EpisodeNames.None ? episode : throw part.Fault("is of no episode");

    private int ReadEpisode(SavedPart part) => part.Has("episode") ? _episodes.NumberOf(part["episode"].Text()) : EpisodeNames.None;

    private static EvidenceSum ReadSum(string name, SavedPart part) =>
        EvidenceSums.TryParse(name, out var sum) ? sum : throw part.Fault("is of no sum");

    private static Channel ReadChannel(SavedPart part) =>
        part.Text() is var name && (Relationships.Events.Channels.TryParse(name, out var channel) || name == Channel.Unknown.Name())
            ? channel
            : throw part.Fault("is no channel");
}
