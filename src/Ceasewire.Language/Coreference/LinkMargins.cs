namespace Ceasewire.Language.Coreference;

/// <summary>By how much a candidate must be better before a mention is linked to it; in steps of a weight.</summary>
/// <param name="PersonToNew">"he", "she": better than that the pronoun speaks of something new.</param>
/// <param name="PersonToNext">… better than the second best: of two equally good candidates neither is taken.</param>
/// <param name="ItToNew">"it": better than something new.</param>
/// <param name="ItToNext">… better than the second best.</param>
/// <param name="TheyToNew">"they": better than something new.</param>
/// <param name="TheyToNext">… better than the second best.</param>
/// <param name="SpeakerToNew">"I", "we", "you", "this": better than something new.</param>
/// <param name="NounToNew">A noun phrase or a name: better than something new.</param>
internal readonly record struct LinkMargins(
    int PersonToNew, int PersonToNext, int ItToNew, int ItToNext, int TheyToNew, int TheyToNext, int SpeakerToNew, int NounToNew)
{
    public static LinkMargins Read(BinaryReader reader) => new(
        reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(),
        reader.ReadInt32(), reader.ReadInt32());

    public void Write(BinaryWriter writer)
    {
        foreach (int margin in new[] { PersonToNew, PersonToNext, ItToNew, ItToNext, TheyToNew, TheyToNext, SpeakerToNew, NounToNew })
        {
            writer.Write(margin);
        }
    }

    public (int ToNew, int ToNext) Of(MentionForm form) => form switch
    {
        MentionForm.He or MentionForm.She => (PersonToNew, PersonToNext),
        MentionForm.It => (ItToNew, ItToNext),
        MentionForm.They => (TheyToNew, TheyToNext),
        <= MentionForm.There => (SpeakerToNew, 0),
        _ => (NounToNew, 0),
    };
}
