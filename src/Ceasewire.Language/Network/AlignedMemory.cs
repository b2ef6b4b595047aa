using System.Runtime.CompilerServices;

namespace Ceasewire.Language.Network;

/// <summary>Zeroed memory that does not move, from a 64-byte boundary: a vector of any width loads from one line.</summary>
internal sealed unsafe class AlignedMemory
{
    private const int Alignment = 64;
    private readonly byte[] _bytes;

    public AlignedMemory(int length)
    {
        _bytes = GC.AllocateArray<byte>(checked(length + Alignment), pinned: true);
        nuint start = (nuint)Unsafe.AsPointer(ref _bytes[0]);
        Start = (byte*)((start + Alignment - 1) & ~(nuint)(Alignment - 1));
    }

    /// <summary>Valid for as long as this object is reachable.</summary>
    public byte* Start { get; }
}
