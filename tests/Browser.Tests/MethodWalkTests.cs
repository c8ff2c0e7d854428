using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>
/// A case talked through by three other methods, from the lobby to the sheet: in each phase whoever the handbook's table lets write can, and the presenter
/// who listens can by no page of theirs.
/// </summary>
public sealed class MethodWalkTests(Chromium chromium) : MethodWalk(chromium)
{
    private const string Words = "hvem bør koordinere?";

    // As the handbook's tables have it. Who writes: F the facilitator, P the presenter, N the nurse (one of the panel), U the user representative.
    // T: the text is on the screens. L: the presenter listens behind the curtain. M: it cannot be left at once without a reason. A: advice is written from here on.
    private static readonly Dictionary<string, (string Name, (string Phase, string What)[] Phases)> Methods = new()
    {
        ["ReflectingTeam60"] = ("Reflekterende team (60 min)",
        [
            ("Ramme og grunnregler", "FM"), ("Fortelling og dilemma", "PT"), ("Oppklarende spørsmål", "FPNT"), ("Teamet reflekterer", "FNTL"),
            ("Saksmelder tilbake: hva tar jeg med?", "PT"), ("Samtale om samtalen", "FPNU"), ("Avslutning og evaluering", "FPNU"),
        ]),
        ["ConsultationTeamViolence60"] = ("Konsultasjonsteam vold og overgrep (60 min)",
        [
            ("Velkommen, anonymitet og plikter", "FM"), ("Portspørsmål: skal dette meldes nå?", "FPNM"), ("Rådsøker legger fram bekymringen anonymt", "PT"),
            ("Avklarende spørsmål", "FPNT"), ("Teamet reflekterer, rådsøker lytter", "FNTL"), ("Rådsøkers respons", "PT"), ("Råd om veien videre", "FNTA"),
            ("Oppsummering: hvem gjør hva, når", "FPM"), ("Evaluering", "FPNU"),
        ]),
        ["EchoSession60"] = ("Nettverksøkt etter ECHO-modellen (60 min)",
        [
            ("Velkommen og opprop", "F"), ("Faglig innlegg", "F"), ("Saksframlegg", "PT"), ("Avklarende spørsmål: deltakere, så senter", "FPNT"),
            ("Råd: deltakere, så senter", "FNTAL"), ("Oppsummering av råd", "FTM"), ("Evaluering og neste økt", "FPNU"),
        ]),
    };

    // A command of the presenter's that was taken while they had the word.
    private Guid _taken;

    public static TheoryData<string> Keys => [.. Methods.Keys];

    [Theory, MemberData(nameof(Keys))]
    public async Task A_case_goes_from_the_lobby_to_the_sheet(string method)
    {
        var (name, phases) = Methods[method];
        await ComeIn();
        await Choose(method, name);
        await Facilitator.Press($"Start saken: {Case}");
        await Facilitator.Press("Start første fase");
        await AllAreIn(phases[0].Phase);
        await Holds("", phases[0].What);
        foreach (var (before, (phase, what)) in phases.Zip(phases.Skip(1)))
        {
            await (Has(before.What, 'M') ? SkipTo(phase) : Step(phase));
            await Holds(before.What, what);
        }

        await End();
        if (phases.Any(phase => Has(phase.What, 'A')))
        {
            await Presenter.TakesAlong();
        }

        Assert.All(Everyone, person => Assert.Empty(person.Complaints));
    }

    private async Task Holds(string before, string what)
    {
        if (what == "PT" && !Has(before, 'T'))
        {
            await AgreeToAll();
            await Facilitator.Press("Åpne saken");
            await Presenter.Press("Vis neste del");
            _taken = await CurtainDoors.Speaks(Presenter, Nurse);
        }

        await (Has(what, 'T') ? User.Sees(Words) : User.DoesNotSee(Words));
        foreach (var (person, letter) in new[] { (Facilitator, 'F'), (Presenter, 'P'), (Nurse, 'N'), (User, 'U') })
        {
            // Whoever could write a moment ago has ten seconds still; the presenter behind the curtain has none.
            if (Has(what, letter) || !Has(before, letter) || (letter == 'P' && Has(what, 'L')))
            {
                await MayWrite(person, Has(what, letter));
            }
        }

        if (Has(what, 'L'))
        {
            await CurtainDoors.AreClosed(_taken, Presenter, Nurse);
        }

        if (Has(what, 'A'))
        {
            await Nurse.Advises();
        }
    }

    private static bool Has(string what, char letter) => what.Contains(letter, StringComparison.Ordinal);

    private static Task MayWrite(PersonAtBrowser person, bool may) => Assertions.Expect(person.Page.GetByLabel(Box)).ToHaveCountAsync(may ? 1 : 0);
}
