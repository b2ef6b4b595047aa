using System.Buffers.Binary;
using static Ceasewire.Extraction.Places.GazetteerLayout;

namespace Ceasewire.Extraction.Places.Building;

/// <summary>
/// A gazetteer with a user's places added: one with an id that the gazetteer has takes that entry's place and keeps its
/// names; the rest come behind.
/// </summary>
public sealed class GazetteerMerge
{
    private readonly Gazetteer _basis;
    private readonly Dictionary<int, int> _entryOf = [];

    public GazetteerMerge(Gazetteer basis)
    {
        _basis = basis;
        for (int i = 0; i < basis.Count; i++)
        {
            if (basis[i].Geonames is { } id)
            {
                _entryOf.TryAdd(id, i);
            }
        }
    }

    /// <param name="added">Of one id, the last counts.</param>
    public byte[] Write(IEnumerable<PlaceDraft> added)
    {
        List<PlaceDraft> replacing = [], behind = [];
        foreach (var draft in added.Reverse().DistinctBy(draft => draft.Geonames).Reverse())
        {
            draft.Index = _entryOf.TryGetValue(draft.Geonames, out int entry) ? entry : _basis.Count + behind.Count;
            (draft.Index < _basis.Count ? replacing : behind).Add(draft);
        }

        if (_basis.Count + behind.Count > EntryMask)
        {
            throw new InvalidDataException($"The gazetteer holds at most {EntryMask} places.");
        }

        byte[] names = [.. _basis.Section(GazetteerSection.Names), .. GazetteerBytes.Names(behind)];
        byte[] keys = Keys(replacing.Concat(behind));
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        foreach (int count in (int[])
                [
                    _basis.CountryCodes.Count,
                    _basis.Count + behind.Count,
                    _basis.OwnCount, names.Length,
                    keys.Length / KeySize,
                    _basis.DivisionCount, _basis.RadiusCount,
                    unchecked((int)_basis.Stamp),
                    _basis.FirstAdded,
                ])
        {
            writer.Write(count);
        }

        writer.Write(_basis.Section(GazetteerSection.Countries));
        writer.Write(_basis.Section(GazetteerSection.Divisions));
        writer.Write(Entries(replacing));
        writer.Write(GazetteerBytes.Entries(behind, _basis.CountryCodes));
        writer.Write(_basis.Section(GazetteerSection.Radii));
        writer.Write(GazetteerBytes.Blocks(names));
        writer.Write(names);
        writer.Write(keys);
        return stream.ToArray();
    }

    private byte[] Entries(List<PlaceDraft> replacing)
    {
        byte[] entries = _basis.Section(GazetteerSection.Entries).ToArray();
        byte[] written = GazetteerBytes.Entries(replacing, _basis.CountryCodes);
        for (int i = 0; i < replacing.Count; i++)
        {
            // The kind, rank among divisions and parent stay: they hold the rest together.
            written.AsSpan(i * EntrySize, EntrySize - 4).CopyTo(entries.AsSpan(replacing[i].Index * EntrySize));
        }

        return entries;
    }

    /// <summary>Both runs of keys, each sorted already, as one.</summary>
    private byte[] Keys(IEnumerable<PlaceDraft> drafts)
    {
        var old = _basis.Section(GazetteerSection.Keys);
        using var stream = new MemoryStream(old.Length * 2);
        int at = 0;
        foreach (var ((key, entry), flags) in GazetteerBytes.Keys(drafts))
        {
            while (at < old.Length && Before(old[at..], key, entry))
            {
                stream.Write(old.Slice(at, KeySize));
                at += KeySize;
            }

            if (at >= old.Length || KeyOf(old[at..]) != key || EntryOf(old[at..]) != entry)
            {
                GazetteerBytes.WriteKey(stream, key, entry | flags);
            }
        }

        stream.Write(old[at..]);
        return stream.ToArray();
    }

    private static bool Before(ReadOnlySpan<byte> record, ulong key, int entry) =>
        KeyOf(record) < key || (KeyOf(record) == key && EntryOf(record) < entry);

    private static ulong KeyOf(ReadOnlySpan<byte> record) =>
        ((ulong)BinaryPrimitives.ReadUInt16BigEndian(record) << 32) | BinaryPrimitives.ReadUInt32BigEndian(record[2..]);

    private static int EntryOf(ReadOnlySpan<byte> record) =>
        (record[NameKey.Size] | (record[NameKey.Size + 1] << 8) | (record[NameKey.Size + 2] << 16)) & EntryMask;
}
