using System.Collections;
using System.Reflection;

namespace Relationships.Benchmarks.Throughput;

/// <summary>The numbers of a score, whatever it has, with where each stands; an enumeration or truth value counts as a number, a list does not.</summary>
internal static class ScoreFigures
{
    private static readonly Dictionary<Type, PropertyInfo[]> s_properties = [];

    public static List<(string Path, double Value)> Of(RelationshipScore score)
    {
        var figures = new List<(string Path, double Value)>();
        Add(figures, string.Empty, score);
        return figures;
    }

    private static void Add(List<(string Path, double Value)> figures, string path, object? value)
    {
        switch (value)
        {
            case double or int or bool or Enum:
                figures.Add((path, Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)));
                break;
            case null:
                figures.Add((path, double.NaN));
                break;
            case string or DateTimeOffset or IEnumerable or Relationships.Events.Counterpart:
                break;
            default:
                foreach (var property in PropertiesOf(value.GetType()))
                    Add(figures, $"{path}.{property.Name}", property.GetValue(value));
                break;
        }
    }

    private static PropertyInfo[] PropertiesOf(Type type)
    {
        if (!s_properties.TryGetValue(type, out var properties))
            s_properties[type] = properties = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static p => p.GetIndexParameters().Length == 0)];
        return properties;
    }
}
