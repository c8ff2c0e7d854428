namespace Pilar.Arena.Silo.Storage.Audit;

public enum AuditFault
{
    /// <summary>What stands there is not what was written there: changed, moved, or put in from elsewhere.</summary>
    Changed,

    /// <summary>There should be a row, and there is none.</summary>
    Removed,

    /// <summary>It stands after the signed end: the arena did not write it.</summary>
    Added,

    /// <summary>The signature of the stream's end is missing or does not hold: it was changed, or the whole chain was made anew.</summary>
    EndUnsigned,

    /// <summary>The stream's key is missing, or it is not one that the master key has wrapped.</summary>
    KeyWrong,

    /// <summary>Its body is empty, and no note that the arena signed says that it was erased.</summary>
    Emptied,

    /// <summary>A note says that its body was erased, and there is a body.</summary>
    NotErased,

    /// <summary>A note says that it was erased, and there is no such row.</summary>
    NoteAstray,

    /// <summary>Its key was destroyed, and no certificate that the arena signed says so.</summary>
    Uncertified,

    /// <summary>Its certificate is not what the arena signed, or is of another end of the stream.</summary>
    CertificateWrong,

    /// <summary>A certificate says that its key was destroyed, and the key is there.</summary>
    NotDestroyed,

    /// <summary>A list names it, and nothing of it is in the log.</summary>
    StreamRemoved,
}

/// <summary>One thing that is wrong, by stream and number. It holds nothing that anybody has written.</summary>
public sealed record AuditFinding(string Stream, AuditFault Fault, long From = 0, long To = 0);

/// <summary>How much was looked at.</summary>
/// <param name="Erased">Streams whose key was destroyed, with a certificate or without.</param>
/// <param name="ErasedRows">Rows whose body was erased, with a note that holds.</param>
public sealed record AuditTotals(long Streams, long Rows, long Erased, long ErasedRows, long Findings);
