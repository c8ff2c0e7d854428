using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>
/// A case talked through by three other methods, from the lobby to the sheet: in each phase whoever the handbook's table lets write can, and the presenter
/// who listens can by no page of theirs.
/// </summary>
public sealed class MethodWalkTests(Chromium chromium) : MethodWalk(chromium)
{
    private const string Words = "hvem bør koordinere?";

    // As the handbook's tables have it. Who writes: F the facilitator, P the presenter, N the nurse (one of the panel), U the user representative, H somebody of
    // the hub. T: the text is on the screens. L: the presenter listens behind the curtain. M: it cannot be left at once without a reason. A: advice is written
    // from here on. S: the services come first, and the hub waits to be let in. And what one walk shows for all: D every door of the curtain, R a reminder that it
    // may have to be reported.
    private static readonly Dictionary<string, (string Name, (string Phase, string What)[] Phases)> Methods = new()
    {
        ["ReflectingTeam60"] = ("Reflekterende team (60 min)",
        [
            ("Ramme og grunnregler", "FM"), ("Fortelling og dilemma", "PT"), ("Oppklarende spørsmål", "FPNT"), ("Teamet reflekterer", "FNTLD"),
            ("Saksmelder tilbake: hva tar jeg med?", "PT"), ("Samtale om samtalen", "FPNU"), ("Avslutning og evaluering", "FPNU"),
        ]),
        ["ConsultationTeamViolence60"] = ("Konsultasjonsteam vold og overgrep (60 min)",
        [
            ("Velkommen, anonymitet og plikter", "FM"), ("Portspørsmål: skal dette meldes nå?", "FPNM"), ("Rådsøker legger fram bekymringen anonymt", "PT"),
            ("Avklarende spørsmål", "FPNT"), ("Teamet reflekterer, rådsøker lytter", "FNTL"), ("Rådsøkers respons", "PT"), ("Råd om veien videre", "FNTAR"),
            ("Oppsummering: hvem gjør hva, når", "FPM"), ("Evaluering", "FPNU"),
        ]),
        ["EchoSession60"] = ("Nettverksøkt etter ECHO-modellen (60 min)",
        [
            ("Velkommen og opprop", "F"), ("Faglig innlegg", "FH"), ("Saksframlegg", "PT"), ("Avklarende spørsmål: deltakere, så senter", "FPNHTS"),
            ("Råd: deltakere, så senter", "FNHTALS"), ("Oppsummering av råd", "FTM"), ("Evaluering og neste økt", "FPNUH"),
        ]),
    };

    // A command of the presenter's that was taken while they had the word.
    private Guid _taken;

    // Where services and hub are asked apart.
    private PersonAtBrowser? _hub;

    // The nurse at another screen, in nynorsk.
    private PersonAtBrowser? _late;

    public static TheoryData<string> Keys => [.. Methods.Keys];

    [Theory, MemberData(nameof(Keys))]
    public async Task A_case_goes_from_the_lobby_to_the_sheet(string method)
    {
        var (name, phases) = Methods[method];
        await ComeIn();
        _hub = phases.Any(phase => Has(phase.What, 'S')) ? await LetIn("Rask Foss") : null;
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
            await Presenter.TakesAlong(looks: false);
        }
        else
        {
            await Nurse.MayNotOpen(await Presenter.TakesOwnWordsAlong("Fredfull Eng", ["Klok Bjørk", "Varsom Vind", "Sterk Rot"]));
        }

        if (_late is not null)
        {
            await _late.IsTooLate("Saksmeldaren har stadfesta råda. Dei kan ikkje endrast lenger.");
            Assert.All(_late.Complaints, refused => Assert.StartsWith("422 POST", refused, StringComparison.Ordinal));
        }

        Assert.All(Everyone, person => Assert.Empty(person.Complaints));
        Assert.Empty(_hub?.Complaints ?? []);
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

        await HoldsForHub(before, what);
        if (Has(what, 'L'))
        {
            await (Has(what, 'D') ? CurtainDoors.AreClosed(_taken, Presenter, Nurse) : CurtainDoors.IsClosed(Presenter));
        }

        if (Has(what, 'A'))
        {
            await Nurse.AdvisesOnce();
        }

        if (Has(what, 'R'))
        {
            await MayHaveToBeReported();
        }
    }

    // Whoever comes second has no box before they are let in, also not the ten seconds that others have; those who come first had theirs already.
    private async Task HoldsForHub(string before, string what)
    {
        if (_hub is null)
        {
            return;
        }

        if (Has(what, 'S'))
        {
            await _hub.Sees("Tjenestene er først. Du får skrive når møtelederen slipper til fagsenteret.");
            await MayWrite(_hub, false);
            await Press("Slipp til fagsenteret");
            await _hub.Sees("Nå er alle sluppet til.");
        }

        if (Has(what, 'H') || !Has(before, 'H'))
        {
            await MayWrite(_hub, Has(what, 'H'));
        }

        if (Has(what, 'S') && !Has(what, 'L'))
        {
            await _hub.Write("Hva har hjulpet før?");
            await Nurse.Sees("Hva har hjulpet før?");
        }
    }

    // Whoever is writing advice meanwhile reads why it is not taken, and keeps it.
    private async Task MayHaveToBeReported()
    {
        _late = await Another("Varsom Vind", new Look("nn-NO"));
        await _late.BeginsToAdvise(await Nurse.WayToAdvice().GetAttributeAsync("href") ?? "");
        await Presenter.SaysItMustBeReported(Everyone);
        await Nurse.IsAccessible("How to report, on a phone");
        await Nurse.FitsTheWidth("How to report, on a phone");
        await _late.IsTooLate("Nokon har sagt at dette kan vere noko som skal meldast. Då blir det ikkje gitt råd her.");
        await Facilitator.TakesBackThatItMustBeReported(Everyone);
    }

    private static bool Has(string what, char letter) => what.Contains(letter, StringComparison.Ordinal);

    private static Task MayWrite(PersonAtBrowser person, bool may) => Assertions.Expect(person.Page.GetByLabel(Box)).ToHaveCountAsync(may ? 1 : 0);
}
