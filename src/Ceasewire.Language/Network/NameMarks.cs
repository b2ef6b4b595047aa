using Ceasewire.Text;

namespace Ceasewire.Language.Network;

/// <summary>
/// How names are marked on words: outside, or begin, inside, end and single of a kind. A mark is 0 or 1 + 4 · kind +
/// position.
/// </summary>
internal static class NameMarks
{
    public const int Outside = 0;
    public const int Begin = 0;
    public const int Inside = 1;
    public const int End = 2;
    public const int Single = 3;
    public const int Kinds = (int)EntityKind.Other + 1;
    public const int Count = 1 + (4 * Kinds);

    public static int Of(EntityKind kind, int position) => 1 + (4 * (int)kind) + position;

    public static EntityKind KindOf(int mark) => (EntityKind)((mark - 1) / 4);

    public static bool Starts(int mark) => mark == Outside || (mark - 1) % 4 is Begin or Single;

    public static bool Ends(int mark) => mark == Outside || (mark - 1) % 4 is End or Single;

    public static bool Follows(int mark, int before) =>
        Ends(before) ? Starts(mark) : !Starts(mark) && KindOf(mark) == KindOf(before);
}
