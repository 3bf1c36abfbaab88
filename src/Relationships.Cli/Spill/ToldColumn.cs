namespace Relationships.Cli.Spill;

/// <summary>A column of known length that takes no memory until a row tells something.</summary>
internal sealed class ToldColumn<T>(int count, T none)
    where T : unmanaged
{
    private T[] _rows = [];

    public T this[int row]
    {
        set
        {
            if (_rows.Length == 0)
            {
                _rows = new T[count];
                Array.Fill(_rows, none);
            }

            _rows[row] = value;
        }
    }

    public ReadOnlyMemory<T> Rows => _rows;
}
