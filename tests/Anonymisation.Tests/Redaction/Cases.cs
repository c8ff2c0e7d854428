using Pilar.Arena.Anonymisation.Redaction;
using Pilar.Arena.Anonymisation.Redaction.Risk;

namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>Cases of one box, as short as a rule can be shown on.</summary>
internal static class Cases
{
    public static PopulationTable Population { get; } = PopulationTable.Open();

    public static CaseRedactor Redactor { get; } = new(Shared.Screener, Population);

    public static CaseSource Of(string text, WrittenForm written = WrittenForm.Bokmaal, params Resolution[] resolutions) =>
        new(written, [new CaseField("background", text)], [.. resolutions]);

    public static RedactedCase Redact(string text, WrittenForm written = WrittenForm.Bokmaal, params Resolution[] resolutions) => Redactor.Redact(Of(text, written, resolutions));

    /// <summary>What the one box becomes.</summary>
    public static string Rewrite(string text, WrittenForm written = WrittenForm.Bokmaal, params Resolution[] resolutions) => Redact(text, written, resolutions).Redacted[0].Text;
}
