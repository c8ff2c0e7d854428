using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Pilar.Arena.Silo.Storage.Audit;

/// <summary>What was found, in the words of whoever runs the arena.</summary>
internal static partial class AuditWords
{
    /// <summary>A stream's name holds an id and nothing else. What somebody has put in its place may hold anything, so it is not said.</summary>
    public static string Name(string stream) => Ours().IsMatch(stream)
        ? stream
        : $"a stream that is not the arena's (SHA-256 of its name: {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(stream)))[..16]}…)";

    public static string Line(AuditFinding finding)
    {
        var numbers = finding.From == finding.To ? $"{finding.From}" : $"{finding.From}-{finding.To}";
        return finding.Fault switch
        {
            AuditFault.Changed => $"{finding.Stream} {numbers}: changed or moved",
            AuditFault.Removed => $"{finding.Stream} {numbers}: removed",
            AuditFault.Added => $"{finding.Stream} {numbers}: added after the signed end",
            AuditFault.EndUnsigned => $"{finding.Stream} {numbers}: the end is not signed as it stands",
            AuditFault.KeyWrong => $"{finding.Stream}: its key is missing or another",
            AuditFault.Emptied => $"{finding.Stream} {numbers}: emptied, and no note says that the arena did it",
            AuditFault.NotErased => $"{finding.Stream} {numbers}: a note says it was erased, and it is there",
            AuditFault.NoteAstray => $"{finding.Stream} {numbers}: a note says it was erased, and there is no such event",
            AuditFault.Uncertified => $"{finding.Stream}: its key was destroyed, and no certificate says that the arena did it",
            AuditFault.CertificateWrong => $"{finding.Stream}: its certificate is not what the arena signed",
            AuditFault.NotDestroyed => $"{finding.Stream}: a certificate says that its key was destroyed, and it is there",
            AuditFault.StreamRemoved => $"{finding.Stream}: removed, all of it",
            _ => throw new ArgumentOutOfRangeException(nameof(finding)),
        };
    }

    public static string Summary(AuditTotals totals) =>
        $"{(totals.Findings == 0 ? "clean" : $"{totals.Findings} wrong")}: "
        + $"{totals.Rows} events in {totals.Streams} streams; {totals.ErasedRows} events and {totals.Erased} streams erased.";

    [GeneratedRegex("^(room|net|person|org|case)/[0-9a-f]{1,32}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Ours();
}
