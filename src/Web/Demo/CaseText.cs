using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Demo;

/// <summary>
/// Divides an approved case at its own headings («Hva vi har sett: …»). The first line is left out: in a room a case has
/// its number and no other title. What help is asked for comes first, as from the writer's page.
/// </summary>
internal static partial class CaseText
{
    public static ImmutableArray<CaseSection> Sections(string text, Language language)
    {
        var sections = ImmutableArray.CreateBuilder<CaseSection>();
        sections.Add(new CaseSection(language == Language.Nn ? "Bakgrunn for saka" : "Bakgrunn for saken", ""));
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries).Skip(1))
        {
            var heading = Heading().Match(paragraph);
            if (heading.Success)
            {
                sections.Add(new CaseSection(heading.Groups["heading"].Value, paragraph[heading.Length..]));
            }
            else
            {
                var last = sections[^1];
                sections[^1] = last with { Text = last.Text.Length == 0 ? paragraph : $"{last.Text}\n\n{paragraph}" };
            }
        }

        return [.. sections.Where(section => section.Text.Length > 0)
            .Select(section => Question().IsMatch(section.Heading) ? section with { Asks = true } : section)
            .OrderByDescending(section => section.Asks)];
    }

    /// <summary>The box of the form that asks for what stands under a heading of its own.</summary>
    public static string BoxOf(string heading) => heading switch
    {
        _ when Said().IsMatch(heading) => "said",
        _ when Done().IsMatch(heading) => "done",
        _ => "seen",
    };

    [GeneratedRegex("(sagt|sier|seier)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Said();

    [GeneratedRegex("(gjort|prøvd)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Done();

    [GeneratedRegex("^(Hva|Kva) vi treng", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Question();

    [GeneratedRegex("^(?<heading>(Hva|Kva|Det) [^:.?]{3,50}): ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();
}
