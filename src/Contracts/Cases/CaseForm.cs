using System.Collections.Immutable;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Cases;

/// <summary>
/// The boxes in which a case is written, and what they are called. What is sent or kept has these keys and headings and no others: neither is a place for words.
/// </summary>
public static class CaseForm
{
    public const string KeyQuestion = "keyQuestion";

    /// <summary>In the order of the form, without the key question: first the questions that everybody answers.</summary>
    public static ImmutableArray<string> Boxes { get; } = ["seen", "said", "done", "need", "child", "parents", "family", "adultPatient"];

    /// <summary>A box with its heading in the writer's language; without one when there is no such box.</summary>
    public static CaseTextSection Section(string key, string text, Language language) => new(key, HeadingOf(key, language), text);

    /// <summary>True when there is such a box, and this is what it is called in one of the languages.</summary>
    public static bool IsHeading(string key, string heading) => Array.Exists(Enum.GetValues<Language>(), language => heading.Length > 0 && HeadingOf(key, language) == heading);

    private static string HeadingOf(string key, Language language) => (key, language) switch
    {
        ("seen", Language.Nb) => "Hva har du sett?",
        ("seen", Language.Nn) => "Kva har du sett?",
        ("seen", Language.En) => "What have you seen?",
        ("said", Language.Nb) => "Hva har barnet eller den unge sagt eller vist?",
        ("said", Language.Nn) => "Kva har barnet eller den unge sagt eller vist?",
        ("said", Language.En) => "What has the child or young person said or shown?",
        ("done", Language.Nb) => "Hva er gjort så langt?",
        ("done", Language.Nn) => "Kva er gjort så langt?",
        ("done", Language.En) => "What has been done so far?",
        ("need", Language.Nb) => "Hva trenger dere råd om?",
        ("need", Language.Nn) => "Kva treng de råd om?",
        ("need", Language.En) => "What do you need advice about?",
        ("child", Language.Nb) => "Hvordan ser det ut fra barnets side?",
        ("child", Language.Nn) => "Korleis ser det ut frå barnet si side?",
        ("child", Language.En) => "How does it look to the child?",
        ("parents", Language.Nb) => "Hva er foreldrene opptatt av?",
        ("parents", Language.Nn) => "Kva er foreldra opptekne av?",
        ("parents", Language.En) => "What concerns the parents?",
        ("family", Language.Nb) => "Hva ser du i familien og over generasjonene?",
        ("family", Language.Nn) => "Kva ser du i familien og over generasjonane?",
        ("family", Language.En) => "What do you see in the family and across generations?",
        ("adultPatient", Language.Nb) => "Barn av den voksne pasienten eller brukeren",
        ("adultPatient", Language.Nn) => "Barn av den vaksne pasienten eller brukaren",
        ("adultPatient", Language.En) => "Children of the adult patient or service user",
        (KeyQuestion, Language.Nb) => "Hva vil du ha hjelp til?",
        (KeyQuestion, Language.Nn) => "Kva vil du ha hjelp til?",
        (KeyQuestion, Language.En) => "What do you want help with?",
        _ => "",
    };
}
