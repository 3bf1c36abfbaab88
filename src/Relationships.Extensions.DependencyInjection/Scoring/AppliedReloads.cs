using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Relationships.Extensions.DependencyInjection.Scoring;

/// <summary>
/// Tells options monitors of settings only once they were found good and are in use; told of every change, a monitor would
/// throw on a bad one, in whatever thread changed the configuration.
/// </summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A source without a timer holds nothing to dispose of.")]
internal sealed class AppliedReloads(string name) : IOptionsChangeTokenSource<RelationshipsOptions>
{
    private CancellationTokenSource _next = new();

    public string Name => name;

    public IChangeToken GetChangeToken() => new CancellationChangeToken(Volatile.Read(ref _next).Token);

    public void Signal() => Interlocked.Exchange(ref _next, new CancellationTokenSource()).Cancel();
}
