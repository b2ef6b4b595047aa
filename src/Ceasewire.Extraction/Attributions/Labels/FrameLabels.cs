namespace Ceasewire.Extraction.Attributions.Labels;

/// <summary>
/// What a word is to a cue: outside, or the first, an inner, the last or the only word of the cue itself, of its source
/// or of its content.
/// </summary>
internal static class FrameLabels
{
    public const int Outside = 0;

    public const int Count = 13;

    /// <summary>Labels are padded to a vector's width.</summary>
    public const int Width = 16;

    private const int First = 0;
    private const int Inner = 1;
    private const int Last = 2;
    private const int Only = 3;

    public static FrameRole RoleOf(int label) =>
        label == Outside ? FrameRole.Outside : (FrameRole)(1 + ((label - 1) / 4));

    public static bool Starts(int label) => label != Outside && (label - 1) % 4 is First or Only;

    public static bool Ends(int label) => label != Outside && (label - 1) % 4 is Last or Only;

    public static bool MayFollow(int label, int previous) =>
        previous == Outside || Ends(previous) ? label == Outside || Starts(label)
        : RoleOf(label) == RoleOf(previous) && !Starts(label);

    /// <summary>A cue is one stretch of words around its head.</summary>
    /// <param name="side">Negative before the cue's head, 0 at it, positive after it.</param>
    public static bool MayStand(int label, int side) => RoleOf(label) == FrameRole.Cue
        ? side == 0 || (side < 0 ? !Ends(label) : !Starts(label))
        : side != 0;

    /// <summary>The labels of words of these roles, neighbours of one role in one run.</summary>
    public static byte[] Of(ReadOnlySpan<FrameRole> roles)
    {
        byte[] labels = new byte[roles.Length];
        for (int i = 0; i < roles.Length; i++)
        {
            bool starts = i == 0 || roles[i - 1] != roles[i];
            bool ends = i + 1 == roles.Length || roles[i + 1] != roles[i];
            int place = starts ? ends ? Only : First : ends ? Last : Inner;
            labels[i] = roles[i] == FrameRole.Outside ? (byte)Outside : (byte)(1 + (4 * ((int)roles[i] - 1)) + place);
        }

        return labels;
    }
}
