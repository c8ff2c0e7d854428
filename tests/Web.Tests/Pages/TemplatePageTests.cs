using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Core.Internal;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Web.Pages.Methods;

namespace Pilar.Arena.Web.Tests.Pages;

/// <summary>A centre's methods, by somebody whose browser runs no scripts: Berit coordinates the network.</summary>
public sealed class TemplatePageTests(ArenaHost host)
{
    private static readonly string[] Words = ["lampe", "pute", "genser", "stol", "krus", "teppe", "hylle", "skje"];

    private readonly string _owner = Unheard();

    [Fact]
    public async Task A_coordinator_copies_changes_publishes_withdraws_and_regrets_it()
    {
        var (berit, list) = await Coordinator();
        var editor = await Copy(berit, list);
        Assert.Contains("Kopien er laget.", editor.Html, StringComparison.Ordinal);
        Assert.Contains("Laget fra Tverrsektoriell saksdrøfting", editor.Html, StringComparison.Ordinal);

        var saved = await berit.Send(editor, "mal", Filled(Draft("Saksdrøfting i to deler")));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var page = await Follow(berit, saved);
        Assert.Contains("Ny versjon er lagret.", page.Html, StringComparison.Ordinal);
        Assert.Contains("versjon 2", page.Html, StringComparison.Ordinal);

        Assert.Empty(await Offered());
        await Press("publish");
        Assert.Equal("Saksdrøfting i to deler", Assert.Single(await Offered()).Names.En);
        Assert.Contains(Assert.Single(await Offered()).Phases, phase => phase.Order == PhaseOrder.UsersFirst);
        await Press("withdraw");
        Assert.Empty(await Offered());
        var restored = await Press("restore");
        Assert.Single(await Offered());
        Assert.Contains("Metoden kan velges igjen.", restored.Html, StringComparison.Ordinal);
        Assert.Contains("Versjon 2 publisert av Lun Vik,", restored.Html, StringComparison.Ordinal);
        berit.Dispose();

        async Task<Page> Press(string step)
        {
            var now = await berit.Open(list);
            return await Follow(berit, await berit.Send(now, FormOf(editor), ("Step", step)));
        }
    }

    [Fact]
    public async Task A_centre_whose_log_is_damaged_says_whom_to_tell_and_shows_nothing()
    {
        var (berit, list) = await Coordinator();
        var editor = await Copy(berit, list);
        var centre = CentreId.Named(_owner);
        var log = host.Services.GetRequiredService<IEventLog>();
        var last = (await log.Read(centre.Key(), 0, 1_000, TestContext.Current.CancellationToken))[^1];
        await log.Append(new LogAppend(centre.Key(), [last with { Seq = last.Seq + 1, Command = Guid.NewGuid() }], [], null));
        await host.Grains.Grain(centre).Cast<IGrainManagementExtension>().DeactivateOnIdle();

        foreach (var path in new[] { list, editor.Path })
        {
            var closed = await berit.Open(path);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, closed.Status);
            Assert.Contains("Dette er stengt fordi vi ikke får lest alt som er lagret.", closed.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("Laget fra", closed.Html, StringComparison.Ordinal);
        }

        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        Assert.Contains("<p class=\"ds-alert\" data-color=\"warning\">Metodene som senteret har laget selv, kan ikke leses nå.", (await facilitator.Open(await RoomOfOurs())).Html, StringComparison.Ordinal);
        berit.Dispose();
    }

    [Fact]
    public async Task A_room_of_the_network_offers_what_is_published_beside_ours()
    {
        var (berit, list) = await Coordinator();
        var editor = await Copy(berit, list);
        await berit.Send(editor, "mal", Filled(Draft("Saksdrøfting i to deler")));
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        var room = await RoomOfOurs();
        Assert.DoesNotContain("Saksdrøfting i to deler", (await facilitator.Open(room)).Html, StringComparison.Ordinal);
        await berit.Send(await berit.Open(list), FormOf(editor), ("Step", "publish"));

        var page = await facilitator.Open(room);
        Assert.Contains("\"name\":\"Saksdrøfting i to deler\"", System.Text.RegularExpressions.Regex.Unescape(page.Html), StringComparison.Ordinal);
        Assert.Contains("\"key\":\"CrossSector60\"", page.Html, StringComparison.Ordinal);
        berit.Dispose();
    }

    [Fact]
    public async Task A_session_around_several_cases_is_changed_without_a_presenter_and_keeps_its_questions()
    {
        var (berit, list) = await Coordinator();
        var editor = await Copy(berit, list, "EchoSession90");
        Assert.Contains("Denne metoden er for et punkt uten sak", editor.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Phases[0].Presenter", editor.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Phases[0].Advises", editor.Html, StringComparison.Ordinal);
        var draft = MethodDraft.Of(MethodCatalogue.Find("EchoSession90")!, "") with { Names = new MethodNames("Vår egen økt", "Vår eiga økt", "") };

        var broken = await berit.Send(editor, "mal", Filled(draft with { Phases = [.. draft.Phases.Select(phase => phase with { CaseVisible = false })] }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, broken.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await berit.Send(broken, "mal", Filled(draft))).Status);
        await berit.Send(await berit.Open(list), FormOf(editor), ("Step", "publish"));

        var offered = Assert.Single(await Offered());
        Assert.Equal((MethodUse.SeveralCases, true, true), (offered.Use, offered.Phases[1].Questions, offered.Phases[2].CaseVisible));
        berit.Dispose();
    }

    [Fact]
    public async Task What_breaks_a_rule_is_told_beside_its_field_and_nothing_written_is_lost()
    {
        var (berit, list) = await Coordinator();
        var editor = await Copy(berit, list);
        var draft = Draft("Vår måte");
        var broken = draft with
        {
            Phases = [.. draft.Phases.Select((phase, place) => phase with { Presenter = PresenterMode.Listens, Writers = RoomRole.Participant, Minutes = place == 2 ? 0 : phase.Minutes })],
        };

        var answer = await berit.Send(editor, "mal", Filled(broken));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Saksmelderen får ikke ordet.", answer.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"mal-Phases[2].Minutes-feil\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"#mal-Phases[2].Minutes\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"Vår måte\"", answer.Html, StringComparison.Ordinal);
        Assert.Equal(1, (await Templates()).Single().Latest.Version);
        Assert.Equal(HttpStatusCode.Redirect, (await berit.Send(answer, "mal", Filled(draft))).Status);
        berit.Dispose();
    }

    [Fact]
    public async Task A_name_that_tells_is_given_back_and_one_that_may_tell_is_asked_about()
    {
        var (berit, list) = await Coordinator();
        var editor = await Copy(berit, list);
        var draft = Draft("Vår måte") with { Names = new MethodNames("Ring 990 00 000", "Vår måte", "") };

        var told = await berit.Send(editor, "mal", Filled(draft));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, told.Status);
        Assert.Contains("id=\"mal-Names.Nb-vern\"", told.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"mal-Names.Nn-vern\"", told.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"Ring 990 00 000\"", told.Html, StringComparison.Ordinal);

        var doubtful = draft with { Names = draft.Names with { Nb = "Bromfas kan hjelpe, men ikke nå" } };
        var asked = await berit.Send(editor, "mal", Filled(doubtful));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("id=\"mal-Names.Nb-Cleared\" name=\"Input.Cleared\" value=\"Bromfas\"", asked.Html, StringComparison.Ordinal);
        var stands = await berit.Send(asked, "mal", [.. Filled(doubtful), ("Input.Cleared", "Bromfas")]);
        Assert.Equal(HttpStatusCode.Redirect, stands.Status);
        berit.Dispose();
    }

    [Fact]
    public async Task Phases_are_moved_added_and_left_out_in_the_form_and_nothing_is_stored_before_it_is_saved()
    {
        var (berit, list) = await Coordinator();
        var editor = await Copy(berit, list);
        var draft = Draft("Vår måte");

        var moved = await berit.Send(editor, "mal", Filled(draft, "up-1"));
        var added = await berit.Send(editor, "mal", Filled(draft, "add"));
        var removed = await berit.Send(editor, "mal", Filled(draft, "remove-0"));
        var nonsense = await berit.Send(editor, "mal", Filled(draft, "up-99"));

        Assert.Equal(HttpStatusCode.OK, moved.Status);
        Assert.Contains("name=\"Input.Phases[0].Names.Nb\" type=\"text\" value=\"Saksframlegg\"", moved.Html, StringComparison.Ordinal);
        Assert.Equal(10, draft.Phases.Length);
        Assert.Equal((11, 9, 10), (Phases(added), Phases(removed), Phases(nonsense)));
        Assert.Equal(1, (await Templates()).Single().Latest.Version);
        berit.Dispose();
    }

    [Fact]
    public async Task Whoever_is_late_is_told_and_keeps_what_they_wrote()
    {
        var (berit, list) = await Coordinator();
        var editor = await Copy(berit, list);
        await berit.Send(editor, "mal", Filled(Draft("Den første")));

        var late = await berit.Send(editor, "mal", [.. Filled(Draft("Den andre")), ("Input.Command", $"{Guid.NewGuid()}")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("Noen andre har lagret en nyere versjon.", late.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"Den andre\"", late.Html, StringComparison.Ordinal);
        berit.Dispose();
    }

    [Fact]
    public async Task A_name_that_another_method_has_is_not_published()
    {
        var (berit, list) = await Coordinator();
        var editor = await Copy(berit, list);

        var answer = await berit.Send(await berit.Open(list), FormOf(editor), ("Step", "publish"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("En annen metode har samme navn på ett av språkene.", answer.Html, StringComparison.Ordinal);
        berit.Dispose();
    }

    [Fact]
    public async Task Only_coordinators_of_its_networks_know_of_the_pages()
    {
        var (berit, list) = await Coordinator();
        var editor = await Copy(berit, list);
        Assert.Contains(list, (await berit.Open(list[..list.LastIndexOf('/')])).Html, StringComparison.Ordinal);

        foreach (var person in new[] { host.People.Facilitator, host.People.Anna, host.People.Stranger })
        {
            using var other = await Reader.SignIn(host, person);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Open(list)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Open(editor.Path)).Status);
            Assert.DoesNotContain(list, (await other.Open(list[..list.LastIndexOf('/')])).Html, StringComparison.Ordinal);
        }

        var elsewhere = await NetworkOfOurs.Start(host, Unheard());
        Assert.Equal(HttpStatusCode.NotFound, (await berit.Open($"/nettverk/{elsewhere.Value}/metoder{editor.Path[editor.Path.LastIndexOf('/')..]}")).Status);
        berit.Dispose();
    }

    private static MethodDraft Draft(string name) => MethodDraft.Of(MethodCatalogue.Find("CrossSector60")!, "") with { Names = new MethodNames(name, $"{name} nn", "") };

    // Everything that a browser would send of the form.
    private static (string Name, string Value)[] Filled(MethodDraft draft, string step = "save") =>
    [
        ("Input.Step", step), ("Input.Names.Nb", draft.Names.Nb), ("Input.Names.Nn", draft.Names.Nn), ("Input.Names.En", draft.Names.En), ("Input.Purpose", draft.Purpose),
        .. draft.Phases.SelectMany((phase, place) => Filled(phase, FormattableString.Invariant($"Input.Phases[{place}]"))),
    ];

    private static IEnumerable<(string Name, string Value)> Filled(PhaseDraft phase, string field) =>
    [
        ($"{field}.Names.Nb", phase.Names.Nb), ($"{field}.Names.Nn", phase.Names.Nn), ($"{field}.Names.En", phase.Names.En),
        ($"{field}.Minutes", phase.Minutes.ToString(CultureInfo.InvariantCulture)), ($"{field}.Presenter", $"{phase.Presenter}"), ($"{field}.Order", $"{phase.Order}"),
        .. PhaseInput.Groups.Where(group => (phase.Writers & group.Roles) != RoomRole.None).Select(group => ($"{field}.Writes", group.Name)),
        .. new[] { ("CaseVisible", phase.CaseVisible), ("Mandatory", phase.Mandatory), ("Round", phase.Round), ("Advises", phase.Advises), ("Questions", phase.Questions) }
            .Where(flag => flag.Item2).Select(flag => ($"{field}.{flag.Item1}", "true")),
    ];

    private static int Phases(Page page) => page.Count("<fieldset class=\"ds-card form\"");

    private static string FormOf(Page editor) => $"mal-{Guid.Parse(editor.Path[(editor.Path.LastIndexOf('/') + 1)..].Split('?')[0]):N}";

    // Letters and figures at random look like somebody's number now and then.
    private static string Unheard() => $"Senter {string.Join(' ', Guid.NewGuid().ToByteArray().Take(8).Select(chance => Words[chance % Words.Length]))}";

    private async Task<(Reader Berit, string List)> Coordinator()
    {
        var network = await NetworkOfOurs.Start(host, _owner);
        _network = network;
        return (await Reader.SignIn(host, host.People.Berit), $"/nettverk/{network.Value}/metoder");
    }

    private NetworkId _network;

    // In which those who lead may choose a method.
    private async Task<string> RoomOfOurs()
    {
        var room = new RoomId(Guid.NewGuid());
        Cast.Accepted(await host.Grains.Grain(_network).PlanMeeting(
            host.People.Facilitator.Caller, Cast.NewId(), new MeetingPlan(room, "Møtet", TimeProvider.System.GetUtcNow().AddHours(1), 60, History.Everything)));
        foreach (var command in new RoomCommand[] { new ProposeItem(new AgendaItemId(Guid.NewGuid()), "Erfaringer", AgendaItemType.Discussion, 20), new SendNotice(), new OpenLobby(), new EnterRoom(RoomLimits.DeclarationVersion) })
        {
            Cast.Accepted(await host.Grains.Grain(room).Do(host.People.Facilitator.Caller, Cast.NewId(), command));
        }

        return $"/moter/{room.Value}/rom";
    }

    private static async Task<Page> Copy(Reader berit, string list, string from = "CrossSector60") =>
        await Follow(berit, await berit.Send(await berit.Open(list), "kopi", ("Input.From", from)));

    private static async Task<Page> Follow(Reader berit, Page answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var page = await berit.Open(new Uri(new Uri("http://localhost"), answer.Location).PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }

    private async Task<IReadOnlyList<TemplateView>> Templates() =>
        (await host.Grains.Grain(CentreId.Named(_owner)).View(host.People.Berit.Caller, _network)).Value!.Templates;

    private async Task<IReadOnlyList<MethodTemplate>> Offered() => (await host.Grains.Grain(CentreId.Named(_owner)).Offered(Caller.Arena)).Value!.Methods;
}
