using Relationships.Events;
using Relationships.Files.Fields;

namespace Relationships.Files.Records;

/// <summary>The rows of a file with one JSON object a line.</summary>
internal sealed class NdjsonBlockRows(FieldLayout layout) : BlockRows
{
    private readonly JsonFieldRow _row = new(layout);

    /// <inheritdoc/>
    public override FieldRow Row => _row;

    /// <inheritdoc/>
    public override void Begin(RecordBlock block)
    {
    }

    /// <inheritdoc/>
    public override bool Take(RecordBlock block, RecordSpan record, out RejectForm? form, out ReadOnlySpan<byte> blamed)
    {
        form = null;
        blamed = default;
        var line = block.Record(record);
        if (NdjsonEvents.IsBlank(line))
            return false;
        if (NdjsonEvents.Take(_row, line, layout) is { } fault)
            form = new RejectForm(RejectReason.Unreadable, fault);
        return true;
    }

    /// <inheritdoc/>
    public override RejectForm Broken(RecordPlace place) => NdjsonEvents.TooLong;
}
