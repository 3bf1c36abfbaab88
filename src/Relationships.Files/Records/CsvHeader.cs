using Relationships.Files.Fields;

namespace Relationships.Files.Records;

/// <summary>Finds the column of each field in the header of a CSV file.</summary>
internal static class CsvHeader
{
    private const int ColumnsShown = 30;

    /// <summary>The column of each field, or -1 where it has none.</summary>
    /// <exception cref="UnusableInputException">A needed column is missing, or one that is used stands there twice.</exception>
    public static int[] Columns(string[] header, FieldLayout layout, string source)
    {
        var columns = new int[FieldLayout.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            var field = (EventField)i;
            columns[i] = layout.Name(field) is not { } name ? -1 : Find(header, name, source);
            if (columns[i] < 0 && layout.IsNeeded(field))
            {
                throw new UnusableInputException(
                    $"{source}: has no column {Excerpt.Of(layout.Name(field))} for {layout.Called(field)}; its header is {List(header)}.");
            }
        }

        // In another case, a column that was given to one field may have been found by another's own name.
        for (var i = 0; i < columns.Length; i++)
        {
            if (layout.GivesWay((EventField)i) && columns.Where((column, j) => column == columns[i] && layout.IsNamed((EventField)j)).Any())
                columns[i] = -1;
        }

        return columns;
    }

    private static int Find(string[] header, string name, string source)
    {
        var column = FindBy(StringComparison.Ordinal, header, name, source);
        return column >= 0 ? column : FindBy(StringComparison.OrdinalIgnoreCase, header, name, source);
    }

    private static int FindBy(StringComparison comparison, string[] header, string name, string source)
    {
        var first = Array.FindIndex(header, column => column.Equals(name, comparison));
        if (first >= 0 && Array.FindIndex(header, first + 1, column => column.Equals(name, comparison)) >= 0)
            throw new UnusableInputException($"{source}: has column {Excerpt.Of(name)} more than once; its header is {List(header)}.");
        return first;
    }

    private static string List(string[] header)
    {
        var shown = string.Join(", ", header.Take(ColumnsShown).Select(column => Excerpt.Of(column)));
        return header.Length <= ColumnsShown ? shown : $"{shown} and {Excerpt.Of(header.Length - ColumnsShown)} more";
    }
}
