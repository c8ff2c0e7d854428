using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Web.Tests.Telemetry;

namespace Pilar.Arena.Web.Tests.Advice;

/// <summary>Words of advice that nobody else uses, looked for in what the keys open, in the files and in all that the process says of itself.</summary>
public sealed class AdviceCanaryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Advice_that_was_taken_back_is_nowhere_any_more_and_the_rest_goes_with_its_case()
    {
        await using var host = await TelemetryTests.Quiet();
        using var ear = new Eavesdropper(host);
        var advised = await AdviceOfOurs.Open(host);
        var (taken, stays) = (new[] { NewWord.Of("kanari"), NewWord.Of("kanari") }, NewWord.Of("kanari"));
        var mine = new AdviceId(Guid.NewGuid());
        var other = new AdviceId(Guid.NewGuid());
        await Must(host, advised, host.People.Berit.Caller, new WriteAdvice(mine, Text(taken[0]), [taken[0]]));
        await Must(host, advised, host.People.Berit.Caller, new EditAdvice(mine, Text(taken[1]), [taken[1]]));
        await Must(host, advised, host.People.Berit.Caller, new WriteAdvice(other, Text(stays), [stays]));
        Assert.Equal(2, (await BodiesWith(host, advised, taken)).Count);

        await Must(host, advised, host.People.Berit.Caller, new WithdrawAdvice(mine));
        Assert.Empty(await BodiesWith(host, advised, taken));
        Assert.Single(await BodiesWith(host, advised, [stays]));

        await Must(host, advised, advised.Case.Presenter.Caller, new MarkAdvice(other, AdviceMark.Useful, int.MaxValue));
        await Must(host, advised, advised.Case.Presenter.Caller, new ConfirmAdvice(4));
        var number = (await host.Grains.Grain(advised.Id).View(advised.Case.Presenter.Caller)).Value!.Number;
        await Must(host, advised, advised.Case.Presenter.Caller, new DestroyCase(number, DestructionCause.ByPresenter));
        Assert.Null(await host.Services.GetRequiredService<IEventLog>().KeyOf(advised.Id.Key(), Cancellation));
        Assert.Equal("not-found", (await host.Grains.Grain(advised.Id).AdviceSheet(advised.Case.Presenter.Caller, Cast.NewId())).Refusal?.Code);
        Assert.All(taken.Append(stays), word => Assert.DoesNotContain(ear.Words, words => words.Contains(word, StringComparison.Ordinal)));
        Assert.Contains(ear.Words, words => words.Contains("arena.commands", StringComparison.Ordinal));
    }

    private static AdviceText Text(string what) => new(what, AdviceService.School, AdviceTime.ThisWeek, AdviceEvidence.Experience, null);

    private static async Task Must(ArenaHost host, AdviceOfOurs advised, Caller by, CaseCommand command)
    {
        var id = Cast.NewId();
        Reply<Receipt> reply;
        do
        {
            reply = await host.Grains.Grain(advised.Id).Do(by, id, command);
        }
        while (reply.Refusal?.Code == "not-screened"); // as people do: what nobody had time to look through is sent again

        Assert.True(reply.Accepted(), $"{command}: {reply.Refusal?.Code}");
    }

    // What somebody finds who has the database and the key: each body, and what is left in the place of one.
    private static async Task<List<byte[]>> BodiesWith(ArenaHost host, AdviceOfOurs advised, string[] words)
    {
        var log = host.Services.GetRequiredService<IEventLog>();
        var key = (await log.KeyOf(advised.Id.Key(), Cancellation))!;
        var found = new List<byte[]>();
        foreach (var row in await log.Read(advised.Id.Key(), 0, 1_000, Cancellation))
        {
            var (body, place) = row.Erased is { } note ? (note.Remains, $"{row.Stream}#{row.Seq}#remains") : (row.Body, $"{row.Stream}#{row.Seq}");
            if (words.Any(word => Encoding.UTF8.GetString(BodySeal.Open(key, place, body)).Contains(word, StringComparison.Ordinal)))
            {
                found.Add(body);
            }
        }

        return found;
    }
}
