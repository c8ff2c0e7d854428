using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Tests.Advice;

namespace Pilar.Arena.Web.Tests.Pages;

/// <summary>The phase that a case has come to, on the room's page without a script.</summary>
public sealed class MethodPageTests(ArenaHost host)
{
    [Fact]
    public async Task Why_a_phase_waits_is_read_without_a_script_too()
    {
        var found = await AdviceOfOurs.Open(host, phase: 1);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        var room = $"/moter/{found.Case.Room.Value}/rom";
        var runs = await berit.Open(room);
        Assert.DoesNotContain("<p>Saksmelderen er ikke til stede", runs.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<p>Klokken står stille", runs.Html, StringComparison.Ordinal);

        await found.Case.InRoom(Caller.Arena, new NotePresenterAway(found.Case.Presenter.Caller.Person));
        Assert.Contains("<p>Saksmelderen er ikke til stede, og fasen venter.", (await berit.Open(room)).Html, StringComparison.Ordinal);

        await found.Case.InRoom(Caller.Arena, new NotePresence(found.Case.Presenter.Caller.Person));
        var back = await berit.Open(room);
        Assert.DoesNotContain("<p>Saksmelderen er ikke til stede", back.Html, StringComparison.Ordinal);
        Assert.Contains("<p>Klokken står stille mens saken er på pause.", back.Html, StringComparison.Ordinal);
    }
}
