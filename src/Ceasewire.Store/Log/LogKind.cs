namespace Ceasewire.Store.Log;

/// <summary>What was added, changed or decided.</summary>
public enum LogKind
{
    ArticleAdded,

    PrintingAdded,

    /// <summary>A reading was stored, in place of an older one where there was one.</summary>
    ReadingStored,

    /// <summary>Original bytes came in.</summary>
    OriginalCaptured,

    /// <summary>An article's text was taken from an original.</summary>
    TextExtracted,

    /// <summary>Originals were handed over in a file.</summary>
    OriginalsExported,

    /// <summary>A reviewer accepted, rejected or amended a claim, or took that back.</summary>
    DecisionMade,

    /// <summary>A reviewer said that two claims are of one happening, or of two.</summary>
    IncidentHeld,
}
