using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Pages;

namespace Pilar.Arena.Web.Minutes;

/// <summary>Approved minutes in the reader's language, as far as they are for them: the document and the plain text say the same.</summary>
/// <param name="Facts">When it was, which network, when and how they were approved.</param>
/// <param name="People">Who was there, when the reader may know.</param>
/// <param name="Note">Version and hash.</param>
internal sealed record MinutesText(
    string Title,
    ImmutableArray<string> Facts,
    ImmutableArray<(string Heading, ImmutableArray<string> Lines)> Sections,
    string PeopleHeading,
    ImmutableArray<string> People,
    string Note)
{
    public static MinutesText Of(MeetingWithMinutes read, ApprovedMinutes approved, Texts texts) => new(
        $"{texts.T("minutes.title")}: {texts.Titled(read.Head.Title)}",
        [
            read.Head.NetworkName,
            $"{texts.Date(read.Head.StartsAt)}, {texts.Span(read.Head.StartsAt, read.Head.Minutes)}",
            texts.ApprovalOf(approved),
            .. read.Meeting is { } known ? texts.HowFarItCame(known) : [],
        ],
        [.. approved.Sections.Select(section => (texts.HeadingOf(section), Lines(section, texts)))],
        texts.T("meeting.attendance"),
        read.Meeting is { Me.Standing: Standing.Admitted } meeting
            ? [.. meeting.People.Where(person => person.Standing == Standing.Admitted).Select(person => person.Name == person.Organisation ? person.Name : $"{person.Name}, {person.Organisation}")]
            : [],
        $"{texts.T("minutes.hash", ("version", approved.Version))} {approved.Hash}");

    public override string ToString() => nameof(MinutesText);

    public string ToPlain()
    {
        var plain = new StringBuilder();
        plain.AppendLine(Title).AppendLine(new string('=', Title.Length)).AppendLine();
        foreach (var fact in Facts)
        {
            plain.AppendLine(fact);
        }

        foreach (var (heading, lines) in Sections.Append((PeopleHeading, People)).Where(section => section.Item2.Length > 0))
        {
            plain.AppendLine().AppendLine(heading).AppendLine(new string('-', heading.Length));
            foreach (var line in lines)
            {
                plain.AppendLine(line);
            }
        }

        return plain.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{Note}").ToString();
    }

    private static ImmutableArray<string> Lines(SectionView section, Texts texts) => section switch
    {
        { Withheld: true } => [texts.T("minutes.withheld")],
        { Gone: not null } => [texts.WhyGone(section)],
        { Text: "" } => [texts.T("minutes.empty")],
        _ => [.. section.Text.Split('\n')],
    };
}
