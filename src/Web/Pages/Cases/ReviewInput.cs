using System.Collections.Immutable;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Web.Pages.Forms;

namespace Pilar.Arena.Web.Pages.Cases;

/// <summary>What a reviewer sends: remarks under the sections, the checklist, and which button they pressed.</summary>
public sealed class ReviewInput
{
    public static readonly ImmutableArray<string> Points =
        ["noDirectIdentifiers", "fitsFivePersons", "noPublicIncident", "noRecognisableQuote", "dutyToReportConsidered"];

    /// <summary>What a point of the checklist is called as a field.</summary>
    public static string FieldOf(string point) => $"Checked-{point}";

    public Guid Command { get; set; }

    /// <summary>The command id of the opening that this form came with.</summary>
    public Guid Reading { get; set; }

    public int? Version { get; set; }

    public string? Hash { get; set; }

    public string[]? Checked { get; set; }

    public bool Doubts { get; set; }

    /// <summary>Of each remark the words that its writer lets stand, as <see cref="Asked.Join"/> has them.</summary>
    public string[]? Cleared { get; set; }

    public string? Step { get; set; }

    /// <summary>What to ask the case for; null when something is to be put right first.</summary>
    public CaseCommand? ToCommand(CaseReading reading, IFormCollection form, Problems problems, Texts texts)
    {
        if (Step == "approve")
        {
            if (Points.FirstOrDefault(point => Checked?.Contains(point) != true) is { } open)
            {
                problems.Add(FieldOf(open), texts.T("refusal.case-checklist-open"));
                return null;
            }

            return new ApproveCase(Version ?? 0, Hash ?? "", Checklist(), Doubts);
        }

        var remarks = reading.Text.Sections.Append(reading.Text.KeyQuestion).Append(new CaseTextSection("", "", ""))
            .Select(section => Remark(section, form, problems, texts))
            .OfType<CaseRemark>()
            .ToImmutableArray();
        return problems.Any ? null : new RequestChanges(Version ?? 0, remarks, Asked.Cleared(string.Join('\n', Cleared ?? [])));
    }

    private CaseChecklist Checklist() =>
        new(IsChecked(0), IsChecked(1), IsChecked(2), IsChecked(3), IsChecked(4));

    private bool IsChecked(int point) => Checked?.Contains(Points[point]) == true;

    // The words that the remark is about may be copied into a box of their own: where they stand is found here, and asked about when it is in several places.
    private static CaseRemark? Remark(CaseTextSection section, IFormCollection form, Problems problems, Texts texts)
    {
        var (comment, words) = (Asked.Words(form[$"merknad-{section.Key}"]), $"{form[$"ord-{section.Key}"]}".Trim());
        if (words.Length == 0)
        {
            return comment.Length == 0 ? null : new CaseRemark(section.Key, 0, 0, comment);
        }

        var places = RemarkPlaces.Of(section.Text, words);
        if (places.IsEmpty)
        {
            problems.Add($"ord-{section.Key}", texts.T("case.remark.error"));
        }

        if (places.IsEmpty || comment.Length == 0)
        {
            return null;
        }

        var start = places.FirstOrDefault(place => places.Length == 1 || $"{form[$"sted-{section.Key}"]}" == $"{place}", -1);
        if (start < 0)
        {
            problems.Add($"sted-{section.Key}", texts.T("case.remark.whichError"));
        }

        return start < 0 ? null : new CaseRemark(section.Key, start, words.Length, comment);
    }
}
