using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Relationships.Extensions.DependencyInjection.Tests;

/// <summary>A fault is named where it stands: in the section that said it, or in code.</summary>
public class FaultOriginTests
{
    [Fact]
    public void EachFaultNamesTheSectionItStandsIn()
    {
        var configuration = Services.Configuration(("A:Network", "bad1"), ("A:LockIn", "2"), ("A:Zone", "Mars"), ("B:trust", "bad2"), ("B:LockIn", "3"), ("B:Zone", null));
        Assert.Equal(["B:Trust: 'bad2'", "A:Network: 'bad1'", "B:LockIn: 3", "A:Zone: 'Mars'"], Starts(s =>
        {
            s.AddRelationships(configuration.GetSection("A"));
            s.AddRelationships(configuration.GetSection("B"));
        }));
        Assert.Equal(["Network: 'bad1'"], Starts(s =>
        {
            s.AddRelationships(Services.Configuration(("Network", "bad1")));
            s.AddRelationships(Services.Configuration(("B:Trust", "beta")).GetSection("B"));
        }));
    }

    [Fact]
    public void WhatCodeSaysBesideASectionIsNotTheSections()
    {
        var section = Services.Configuration(("A:Network", "eigentrust"), ("A:LockIn", "half")).GetSection("A");
        Assert.Equal(["A:LockIn: must", "RelationshipsOptions:Trust: 'bad'", "RelationshipsOptions:Network: 'worse'", "RelationshipsOptions:LockIn: NaN"], Starts(s =>
        {
            s.AddRelationships(o => o.Trust = "bad");
            s.AddRelationships(section);
            s.AddRelationships(o => (o.Network, o.LockIn) = ("worse", double.NaN));
        }));
    }

    [Fact]
    public void WhatASectionSaysAfterCodeIsTheSections()
    {
        var section = Services.Configuration(("A:Trust", "worse"), ("A:LockIn", "half")).GetSection("A");
        Assert.Equal(["A:LockIn: must", "A:Trust: 'worse'", "RelationshipsOptions:LockIn: 2"], Starts(s =>
        {
            s.AddRelationships(o => (o.Trust, o.LockIn) = ("bad", 2));
            s.AddRelationships(section);
        }));
    }

    /// <summary>Path and first word of each fault.</summary>
    private static IEnumerable<string> Starts(Action<IServiceCollection> add)
    {
        using var services = Services.Built(add);
        return Assert.Throws<OptionsValidationException>(services.Start).Failures.Select(static f => string.Join(' ', f.Split(' ').Take(2)));
    }
}
