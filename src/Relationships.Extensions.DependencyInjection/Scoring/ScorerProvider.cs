using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Relationships.Extensions.DependencyInjection.Settings;
using Relationships.Networks;

namespace Relationships.Extensions.DependencyInjection.Scoring;

/// <summary>
/// Holds the current scorer and replaces it where settings or their files change. Reading is one volatile read; reloads stand in
/// line, and an unusable one leaves everything as it was.
/// </summary>
internal sealed class ScorerProvider : IRelationshipScorerProvider, IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<IDisposable> _subscriptions = [];
    private readonly ScorerAssembly _assembly;
    private readonly ScorerMetrics _metrics;
    private readonly AppliedReloads _applied;
    private readonly ITimer _timer;
    private volatile ScorerState _state;
    private volatile IReadOnlyList<string> _faults = [];
    private IReadOnlyList<SettingsFile> _seen;
    private IReadOnlyList<SettingsFile> _seenBefore;
    private bool _disposed;

    /// <summary>Makes the first scorer.</summary>
    /// <exception cref="OptionsValidationException">The settings have faults: all of them.</exception>
    public ScorerProvider(string name, IServiceProvider services, TimeProvider time)
    {
        Name = name;
        _assembly = new ScorerAssembly(name, services);
        _metrics = services.GetRequiredService<ScorerMetrics>();
        _applied = services.GetRequiredKeyedService<AppliedReloads>(name);
        _state = _assembly.Make(before: null);
        _seen = _seenBefore = _state.Files;
        _timer = time.CreateTimer(static p => ((ScorerProvider)p!).Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        foreach (var settings in services.GetServices<SectionSettings>().Where(s => s.Scorer == name))
            _subscriptions.Add(ChangeToken.OnChange(settings.Section.GetReloadToken, Reload));
        foreach (var source in services.GetServices<IOptionsChangeTokenSource<RelationshipsOptions>>().Where(s => s.Name == name && s is not AppliedReloads))
            _subscriptions.Add(ChangeToken.OnChange(source.GetChangeToken, Reload));

        // What changed while the first one was made.
        Reload();
    }

    public event EventHandler<ScorerReloadEventArgs>? Reloaded;

    public string Name { get; }

    public RelationshipScorer Current => _state.Scorer;

    public INetworkTrustStrategy Network => _state.Network;

    public IReadOnlyList<string> Faults => _faults;

    /// <summary>The scorer with what belongs to it.</summary>
    internal ScorerState State => _state;

    public void Dispose()
    {
        lock (_gate)
            _disposed = true;
        foreach (var subscription in _subscriptions)
            subscription.Dispose();
        _timer.Dispose();
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever an own strategy's constructor throws, the last good scorer stays.")]
    private void Reload()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            try
            {
                Apply(_assembly.Make(_state));
            }
            catch (OptionsValidationException e)
            {
                Refuse([.. e.Failures]);
            }
            catch (Exception e)
            {
                Refuse([$"{nameof(RelationshipScorer)} '{ScorerMetrics.Shown(Name)}' cannot be made: {e.Message}"]);
            }

            var every = _state.Files.Count == 0 && _faults.Count == 0 ? TimeSpan.Zero : _state.CheckEvery;
            every = every == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : every;
            _timer.Change(every, every);
        }
    }

    private void Apply(ScorerState next)
    {
        var before = _state;
        var recovered = _faults.Count > 0;
        _state = next;
        _faults = [];
        _seen = _seenBefore = next.Files;
        if (ReferenceEquals(before.Scorer, next.Scorer) && !recovered)
            return;
        _metrics.Reloaded(Name, "applied");
        Guarded(_applied.Signal);
        Raise(before.Scorer, next.Scorer);
    }

    private void Refuse(IReadOnlyList<string> faults)
    {
        // Unusable settings are looked at again and again; said once.
        if (faults.SequenceEqual(_faults))
            return;
        _faults = faults;
        _metrics.Reloaded(Name, "refused");
        Raise(Current, Current);
    }

    private void Raise(RelationshipScorer before, RelationshipScorer scorer)
    {
        var reload = new ScorerReloadEventArgs(Name, before, scorer, _faults);
        foreach (var handler in Reloaded?.GetInvocationList() ?? [])
            Guarded(() => ((EventHandler<ScorerReloadEventArgs>)handler)(this, reload));
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A handler must stop neither the reload nor, on a timer's thread, the process; it is counted.")]
    private void Guarded(Action notify)
    {
        try
        {
            notify();
        }
        catch (Exception)
        {
            _metrics.Reloaded(Name, "handler-failed");
        }
    }

    /// <summary>Looks at the files. They are taken once two looks saw the same, so not half written.</summary>
    private void Look()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            SettingsFile[] files = [.. _state.Files.Select(static f => f.Again())];
            var changed = !files.SequenceEqual(_seen);
            var settled = files.SequenceEqual(_seenBefore);
            _seenBefore = files;
            if (!(changed && settled) && _faults.Count == 0)
                return;
            _seen = files;
            Reload();
        }
    }
}
