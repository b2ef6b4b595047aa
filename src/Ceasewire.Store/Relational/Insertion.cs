namespace Ceasewire.Store.Relational;

/// <summary>Rows for one table: what is written by the million is not prepared row by row.</summary>
internal abstract class Insertion : IDisposable
{
    /// <summary>A row: texts, numbers, truths as 0 and 1, nothing.</summary>
    public void Write(params ReadOnlySpan<object?> row)
    {
        object?[] values = new object?[row.Length];
        for (int i = 0; i < row.Length; i++)
        {
            values[i] = row[i] switch
            {
                int number => (long)number,
                bool truth => truth ? 1L : 0L,
                var value => value,
            };
        }

        Put(values);
    }

    /// <summary>Brings to the table what is not there yet. Before its rows are read, and before the commit.</summary>
    public virtual void Flush()
    {
    }

    public abstract void Dispose();

    protected abstract void Put(object?[] row);
}
