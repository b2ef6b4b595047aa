using System.Runtime.CompilerServices;

namespace Ceasewire.Language.Network;

/// <summary>
/// A table of floats, row by row, in memory that does not move; rows start at multiples of the width from a 64-byte
/// boundary.
/// </summary>
internal sealed unsafe class Matrix
{
    private const int Alignment = 64;
    private readonly float[] _memory;

    public Matrix(int rows, int columns)
    {
        (Rows, Columns) = (rows, columns);
        _memory = GC.AllocateArray<float>(checked((rows * columns) + (Alignment / sizeof(float))), pinned: true);
        nuint start = (nuint)Unsafe.AsPointer(ref _memory[0]);
        Start = (float*)((start + Alignment - 1) & ~(nuint)(Alignment - 1));
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
