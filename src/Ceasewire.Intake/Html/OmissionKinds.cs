namespace Ceasewire.Intake.Html;

/// <summary>Kinds of omission as word lists write them.</summary>
internal static class OmissionKinds
{
    public static OmissionKind Parse(string word) =>
        Enum.Parse<OmissionKind>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
