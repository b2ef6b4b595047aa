using System.Runtime.CompilerServices;

namespace Ceasewire.Language.Network;

/// <summary>
/// A table of floats, row by row, in memory that does not move; rows start at multiples of the width from a 64-byte
/// boundary.
/// </summary>
internal sealed unsafe class Matrix
{
    private readonly AlignedMemory _memory;

    public Matrix(int rows, int columns)
    {
        (Rows, Columns) = (rows, columns);
        _memory = new(checked(rows * columns * sizeof(float)));
        Start = (float*)_memory.Start;
    }

    public int Rows { get; }

    public int Columns { get; }

    public int Count => Rows * Columns;

    /// <summary>Valid for as long as this object is reachable.</summary>
    public float* Start { get; }

    public Span<float> All => new(Start, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float* Row(int row) => Start + ((long)row * Columns);
}
