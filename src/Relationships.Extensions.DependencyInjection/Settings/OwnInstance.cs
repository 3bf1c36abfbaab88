using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace Relationships.Extensions.DependencyInjection.Settings;

/// <summary>
/// The one instance of an own strategy's type for one scorer: what the application registered under the scorer's name,
/// else what it registered without a name, else one made here, and disposed of with the container.
/// </summary>
internal sealed class OwnInstance<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T> : IDisposable
    where T : class
{
    private readonly IDisposable? _made;

    public OwnInstance(IServiceProvider services, string name)
    {
        var registered = name.Length > 0 ? services.GetKeyedService<T>(name) : null;
        registered ??= services.GetService<T>();
        Value = registered ?? ActivatorUtilities.CreateInstance<T>(services);
        _made = registered is null ? Value as IDisposable : null;
    }

    public T Value { get; }

    public void Dispose() => _made?.Dispose();
}
