namespace Relationships.Files.Records;

/// <content>Records by the block: the memory itself is handed over, not its bytes.</content>
internal sealed partial class RecordFramer
{
    /// <summary>Goes to the next records that are not blank lines, as many as the memory holds, and hands it over with them.</summary>
    public bool NextBlock(RecordBlock block)
    {
        if (!_begun)
            Begin();
        block.Clear();
        while (true)
        {
            if (!_isOpen)
                StartRecord();
            _isOpen = !Scan();
            if (_isOpen && block.Count > 0)
                break;
            if (_isOpen && FillWhole())
                continue;
            if (_isOpen && !EndFile())
                break;
            _isOpen = false;
            block.Add(Place, _start);
        }

        HandOver(block);
        return block.Count > 0;
    }

    /// <summary>Gives the memory away and goes on in the block's, with the record that is under way.</summary>
    private void HandOver(RecordBlock block)
    {
        var rest = _buffer.AsSpan(_start, _end - _start);
        if (block.Bytes.Length < Math.Max(rest.Length, chunkLength) + RecordBlock.Slack)
            block.Bytes = new byte[Math.Max(rest.Length, chunkLength) + RecordBlock.Slack];
        rest.CopyTo(block.Bytes);
        (block.Bytes, _buffer) = (_buffer, block.Bytes);
        _scan -= _start;
        _end -= _start;
        _start = 0;
    }

    /// <summary>Reads until the memory is half full, for blocks are worth their while when they are large.</summary>
    private bool FillWhole()
    {
        if (_failure is { } failure)
            throw failure;
        var filled = false;
        try
        {
            do
            {
                if (!Fill())
                    break;
                filled = true;
            }
            while (_end < _buffer.Length / 2);
        }
        catch (UnusableInputException e) when (filled)
        {
            // What was read before is looked at first: it may be unusable for a reason of its own.
            _failure = e;
        }

        return filled;
    }
}
