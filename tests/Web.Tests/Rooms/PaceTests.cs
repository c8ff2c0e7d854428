using System.Net;
using System.Net.Http.Json;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Rooms;
using Pilar.Arena.Web.Tests.SignIn;

namespace Pilar.Arena.Web.Tests.Rooms;

/// <summary>One person cannot drown the others. On a host of its own, with the limits people have.</summary>
public sealed class PaceTests
{
    [Fact]
    public async Task Who_goes_too_fast_is_told_so_and_others_are_not()
    {
        await using var host = await ArenaHost.Start("--Arena:Pace:CommandsPerSecond=1", "--Arena:Pace:CommandBurst=40");
        var meeting = await Meeting.Start(host);
        await using var anna = await Listener.Connect(host, host.People.Anna);
        await using var berit = await Listener.Connect(host, host.People.Berit);

        var replies = await Task.WhenAll(Enumerable.Range(0, 100).Select(n => anna.Do(meeting.Room, Meeting.Post($"{n}"))));

        var refused = replies.Where(reply => !reply.Accepted()).ToList();
        Assert.InRange(refused.Count, 40, 60);
        Assert.All(refused, reply => Assert.Equal(new Refusal(RefusalKind.Busy, "too-fast"), reply.Refusal));
        Assert.True(await berit.Say(meeting.Room, "Jeg slipper til") > 0);
    }

    [Fact]
    public async Task One_room_cannot_drown_the_others_and_outsiders_cannot_use_up_its_pace()
    {
        await using var host = await ArenaHost.Start("--Arena:Pace:RoomCommandsPerSecond=1", "--Arena:Pace:RoomCommandBurst=10");
        var busy = await Meeting.Start(host);
        var quiet = await Meeting.Start(host);
        await using var anna = await Listener.Connect(host, host.People.Anna);
        await using var outsider = await Listener.Connect(host, host.People.Stranger);

        var shouted = await Task.WhenAll(Enumerable.Range(0, 30).Select(n => outsider.Do(busy.Room, Meeting.Post($"{n}"))));
        var replies = await Task.WhenAll(Enumerable.Range(0, 30).Select(n => anna.Do(busy.Room, Meeting.Post($"{n}"))));

        Assert.All(shouted, reply => Assert.Equal(RefusalKind.NotFound, reply.Refusal?.Kind));
        Assert.InRange(replies.Count(reply => reply.Accepted()), 10, 15);
        Assert.All(replies.Where(reply => !reply.Accepted()), reply => Assert.Equal("too-fast", reply.Refusal?.Code));
        Assert.True(await anna.Say(quiet.Room, "Her er det god plass") > 0);
    }

    [Fact]
    public async Task Drafts_have_a_pace_of_their_own()
    {
        await using var host = await ArenaHost.Start("--Arena:Pace:DraftsPerSecond=1", "--Arena:Pace:DraftBurst=5");
        var meeting = await Meeting.Start(host);
        await using var anna = await Listener.Connect(host, host.People.Anna);

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => anna.KeepDraft(meeting.Room, new Draft("room", $"{n}"))));

        Assert.Contains(replies, reply => reply.Refusal is { Kind: RefusalKind.Busy });
        Assert.True(await anna.Say(meeting.Room, "Det jeg sier, kommer fram") > 0);
    }

    [Fact]
    public async Task Who_goes_on_and_on_is_cut_off_and_does_not_fill_the_log()
    {
        await using var host = await ArenaHost.Start("--Arena:Pace:DraftsPerSecond=1", "--Arena:Pace:DraftBurst=1");
        var meeting = await Meeting.Start(host);
        await using var anna = await Listener.Connect(host, host.People.Anna);
        await using var berit = await Listener.Connect(host, host.People.Berit);

        var flood = Task.WhenAll(Enumerable.Range(0, 1_000).Select(n => anna.KeepDraft(meeting.Room, new Draft("room", $"{n}"))));
        await anna.Closed.Task.WaitAsync(ArenaHost.Patience);

        await Assert.ThrowsAnyAsync<Exception>(() => flood);
        Assert.True(await berit.Say(meeting.Room, "Jeg er her ennå") > 0);
        using var pace = new PaceLimits(Microsoft.Extensions.Options.Options.Create(new PaceOptions()));
        Assert.True(pace.IsWorthALine(host.People.Anna.Id));
        Assert.False(pace.IsWorthALine(host.People.Anna.Id));
        Assert.True(pace.IsWorthALine(host.People.Berit.Id));
    }

    [Fact]
    public async Task Forms_have_a_pace_too()
    {
        await using var host = await ArenaHost.Start("--Arena:Pace:FormsPerSecond=1", "--Arena:Pace:FormBurst=20", "--Arena:Pace:DraftsPerSecond=1", "--Arena:Pace:DraftBurst=5");
        using var session = await Session.SignIn(host, host.People.Anna);

        session.Http.DefaultRequestHeaders.Add("Origin", host.Origin);

        // What somebody writes has the pace of drafts however the address is written, and takes nothing from the forms'.
        var looks = new List<HttpStatusCode>();
        foreach (var address in Enumerable.Repeat(new[] { "/VERN", "/vern/" }, 8).SelectMany(all => all))
        {
            using var answer = await session.Http.PostAsJsonAsync(new Uri(address, UriKind.Relative), new { text = "" });
            looks.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, looks[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, looks);
        var statuses = new List<HttpStatusCode>();
        for (var n = 0; n < 40; n++)
        {
            using var answer = await session.Http.PostAsync(new Uri($"{RoomHub.Path}/negotiate", UriKind.Relative), null);
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        using var page = await session.Http.GetAsync(new Uri("/hjelp", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Pages_are_read_at_a_pace_and_who_goes_too_fast_is_told_so()
    {
        await using var host = await ArenaHost.Start("--Arena:Pace:PagesPerSecond=1", "--Arena:Pace:PageBurst=20");
        using var hasty = await Session.SignIn(host, host.People.Anna);
        using var other = await Session.SignIn(host, host.People.Berit);

        HttpResponseMessage? refused = null;
        for (var n = 0; n < 100 && refused is null; n++)
        {
            var answer = await hasty.Http.GetAsync(new Uri("/hjelp", UriKind.Relative));
            refused = answer.StatusCode == HttpStatusCode.TooManyRequests ? answer : null;
        }

        Assert.NotNull(refused);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        Assert.Contains("Det gikk litt for fort", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await other.Http.GetAsync(new Uri("/hjelp", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await hasty.Http.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task One_person_has_a_few_connections_and_no_more()
    {
        await using var host = await ArenaHost.Start("--Arena:Pace:ConnectionsPerPerson=2");
        await using var first = await Listener.Connect(host, host.People.Anna);
        await using var second = await Listener.Connect(host, host.People.Anna);

        await using var third = await Listener.Connect(host, host.People.Anna);
        await third.Closed.Task.WaitAsync(ArenaHost.Patience);

        await using var other = await Listener.Connect(host, host.People.Berit);
        await first.Connection.StopAsync();
        await using var again = await Listener.Connect(host, host.People.Anna);
        Assert.Equal("not-found", (await again.Join(default, null, 0)).Refusal?.Code);
        Assert.Equal("not-found", (await other.Join(default, null, 0)).Refusal?.Code);
    }
}
