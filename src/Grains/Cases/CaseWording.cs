using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Cases;

/// <summary>What may stand in a text that is sent, how it is counted, and what it is known by.</summary>
internal static class CaseWording
{
    // Of a case with more names than that nearly every word would be one.
    private const int MostFingerprints = 96;
    private const int LeastSalt = 16;

    /// <summary>SHA-256 over everything that a reader sees, in hexadecimal. Each part is preceded by its length: none can lend another letters.</summary>
    public static string Hash(CaseText text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in Parts(text).SelectMany(section => new[] { section.Key, section.Heading, section.Text }))
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Runs of anything but white space, in the sections and the key question; headings do not count.</summary>
    public static int Words(CaseText text) =>
        Parts(text).Sum(section => section.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    public static Refusal? Refuse(SendCaseText send) => RefuseForm(send) ?? send switch
    {
        { Findings.PublicIncident: true } => CaseRefusals.PublicIncident,
        { Findings.Open: not 0 } => CaseRefusals.FindingsOpen,
        { FitsFivePersons: false } => CaseRefusals.FivePersons,
        _ when send.Kept.Any(kept => string.IsNullOrWhiteSpace(kept.Reason)) => CaseRefusals.KeptWithoutReason,
        _ when string.IsNullOrWhiteSpace(send.Text.KeyQuestion.Text) => CaseRefusals.KeyQuestionEmpty,
        _ => Parts(send.Text)
            .Select(section => RoomText.RefuseText(section.Text, section == send.Text.KeyQuestion ? CaseLimits.KeyQuestionLength : CaseLimits.SectionLength))
            .FirstOrDefault(refusal => refusal is not null),
    };

    public static Refusal? Refuse(ImmutableArray<CaseRemark> remarks, CaseText text) => remarks switch
    {
        { IsDefaultOrEmpty: true } => CaseRefusals.RemarksEmpty,
        { Length: > CaseLimits.Remarks } => CaseRefusals.Invalid,
        _ when remarks.Any(remark => !IsPlace(remark, text)) => CaseRefusals.RemarkAstray,
        _ => remarks.Select(remark => RoomText.RefuseText(remark.Comment, CaseLimits.RemarkLength)).FirstOrDefault(refusal => refusal is not null),
    };

    private static IEnumerable<CaseTextSection> Parts(CaseText text) => text.Sections.Append(text.KeyQuestion);

    private static bool IsPlace(CaseRemark remark, CaseText text)
    {
        var length = remark.Section.Length == 0 ? 0 : Parts(text).FirstOrDefault(section => section.Key == remark.Section)?.Text.Length ?? -1;
        return remark.Start >= 0 && remark.Length >= 0 && remark.Start <= length - remark.Length;
    }

    // What no page of ours sends.
    private static Refusal? RefuseForm(SendCaseText send) =>
        !send.Text.Sections.IsDefaultOrEmpty && send.Text.Sections.Length <= CaseLimits.Sections
        && Parts(send.Text).Select(section => section.Key).All(new HashSet<string>(StringComparer.Ordinal).Add)
        && send.Text.Sections.All(section => CaseForm.Boxes.Contains(section.Key)) && send.Text.KeyQuestion.Key == CaseForm.KeyQuestion
        && Parts(send.Text).All(section => CaseForm.IsHeading(section.Key, section.Heading))
        && AreKept(send.Kept) && AreCleared(send.Cleared) && AreFindings(send.Findings) && AreFingerprints(send.Fingerprints)
            ? null
            : CaseRefusals.Invalid;

    /// <summary>What a draft may hold besides words: no keys and headings but those of the form, and no more than is sent.</summary>
    public static bool IsDraft(CaseDraft draft) =>
        draft.Sections.All(section => CaseForm.IsHeading(section.Key, section.Heading))
        && (draft.Kept.IsDefault || AreKept(draft.Kept));

    private static bool AreKept(ImmutableArray<KeptItem> kept) =>
        !kept.IsDefault && kept.Length <= CaseLimits.Kept
        && kept.All(item => item.Form.Length is > 0 and <= CaseLimits.FormLength && item.Reason.Length <= CaseLimits.ReasonLength);

    // JSON may hold null where a word is to stand.
    private static bool AreCleared(ImmutableArray<string> cleared) =>
        cleared.IsDefault || (cleared.Length <= CaseLimits.Cleared && cleared.All(words => words is { Length: > 0 and <= CaseLimits.FormLength }));

    private static bool AreFindings(CaseFindings findings) =>
        !findings.Counts.IsDefault && findings.Counts.Length <= CaseLimits.Kept
        && findings.Counts.All(count => IsWord(count.Type, CaseLimits.KeyLength) && count.Count >= 0)
        && !findings.Raisers.IsDefault && findings.Raisers.Length <= CaseLimits.Kept
        && findings.Raisers.All(raiser => IsWord(raiser.Kind, CaseLimits.KeyLength) && raiser.Form.Length <= CaseLimits.FormLength && double.IsFinite(raiser.Factor))
        && double.IsFinite(findings.Fits) && findings.Fits >= 0
        && findings.Risk == RiskOf(findings.Fits)
        && IsDetector(findings.DetectorVersion);

    // No guard looks at it: no place for words either.
    private static bool IsDetector(string version) =>
        version.Length is > 0 and <= CaseLimits.DetectorVersionLength && version.StartsWith(CaseFindings.Detector, StringComparison.Ordinal)
        && version[CaseFindings.Detector.Length..] is { Length: > 0 } figures && figures.All(char.IsAsciiHexDigitLower);

    // More than ten; five to ten; fewer. A colour that does not agree with its number is nobody's to choose.
    private static CaseRisk RiskOf(double fits) => fits switch
    {
        < 5 => CaseRisk.Red,
        < 11 => CaseRisk.Amber,
        _ => CaseRisk.Green,
    };

    private static bool AreFingerprints(CaseFingerprints prints) =>
        prints.Salt is { Length: >= LeastSalt and <= CaseLimits.FingerprintBytes }
        && prints.Names is [{ Length: CaseLimits.FingerprintBytes } bits]
        && bits.Sum(some => BitOperations.PopCount(some)) <= MostFingerprints;

    // A word of the engine's: no place for words.
    private static bool IsWord(string word, int most) =>
        word.Length > 0 && word.Length <= most && word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
