using System.Text;
using Relationships.Events;

namespace Relationships.Files.Fields;

/// <summary>
/// Why a line is rejected, in words around the value that is to blame: a form is made once, and a reject keeps no more
/// than its value until somebody asks for the words.
/// </summary>
/// <param name="Reason">The rule.</param>
/// <param name="Before">The words before the value.</param>
/// <param name="After">The words behind it.</param>
/// <param name="IsQuoted">Whether the value is a field's, shown as <see cref="Excerpt"/> shows it, or stands as it is.</param>
internal sealed record RejectForm(RejectReason Reason, string Before, string After = "", bool IsQuoted = false)
{
    /// <summary>The words.</summary>
    public string Detail(ReadOnlySpan<byte> value) =>
        IsQuoted ? $"{Before}{Excerpt.Of(value)}{After}" : $"{Before}{Encoding.UTF8.GetString(value)}{After}";
}
