using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Grains.Cases;
using static Pilar.Arena.Grains.Tests.Cases.CaseCast;

namespace Pilar.Arena.Grains.Tests.Cases;

public sealed class CaseScreenTests
{
    private static readonly Screener Engine = Screener.Open();

    [Fact]
    public async Task What_is_certain_and_direct_is_shown_by_its_place_and_what_is_clean_passes()
    {
        var screen = Of(() => Engine);

        var found = await screen.Look([new("tried", "Prøvd", "Vi skrev til post@elvestrand.example.")]);

        Assert.Contains(new CasePlace("tried", 13, 23, "email"), found!.Value);
        Assert.Empty((await screen.Look(CaseScreen.TextsOf(Send())))!.Value);
    }

    [Theory]
    [InlineData("heading")]
    [InlineData("question")]
    [InlineData("reason")]
    [InlineData("form")]
    [InlineData("raiser")]
    public async Task Everything_that_somebody_will_read_is_looked_through(string where)
    {
        const string Telling = "post@elvestrand.example";
        var good = Send();
        var bad = where switch
        {
            "heading" => good with { Text = good.Text with { Sections = [new("background", Telling, "Ord")] } },
            "question" => good with { Text = good.Text with { KeyQuestion = good.Text.KeyQuestion with { Text = Telling } } },
            "reason" => good with { Kept = [new KeptItem("trinnet", Telling)] },
            "form" => good with { Kept = [new KeptItem(Telling, "Fordi.")] },
            _ => good with { Findings = good.Findings with { Raisers = [new CaseRiskRaiser("age", Telling, 2)] } },
        };

        Assert.Equal("email", Assert.Single((await Of(() => Engine).Look(CaseScreen.TextsOf(bad)))!.Value).Type);
    }

    [Fact]
    public async Task Without_an_engine_there_is_no_answer() =>
        Assert.Null(await Of(() => throw new FileNotFoundException("names.bin")).Look(CaseScreen.TextsOf(Send())));

    // A rule that meets its first text with somebody's case is compiled while they wait: ten times as long as the case itself takes.
    [Fact]
    public void The_engine_has_met_something_of_each_kind_before_the_first_case()
    {
        var met = Engine.Screen(CaseScreen.First).Select(finding => finding.Type).ToList();

        Assert.Empty(
            new[]
            {
                FindingType.Person, FindingType.Place, FindingType.Organisation, FindingType.Phone, FindingType.Email, FindingType.Address, FindingType.Age,
                FindingType.Date, FindingType.SchoolClass, FindingType.Origin, FindingType.Occupation, FindingType.RareFact,
            }.Except(met));
    }

    [Fact]
    public async Task An_engine_that_takes_too_long_has_not_answered()
    {
        var (clock, never) = (new FakeTimeProvider(), new TaskCompletionSource<Screener>());
        var begun = new TaskCompletionSource();
        var looking = new CaseScreen(
            () =>
            {
                begun.SetResult();
                return never.Task.GetAwaiter().GetResult();
            },
            clock,
            NullLogger<CaseScreen>.Instance).Look(CaseScreen.TextsOf(Send()));
        await begun.Task;
        clock.Advance(TimeSpan.FromMilliseconds(1999));
        Assert.False(looking.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Null(await looking);
        never.SetResult(Engine);
    }

    private static CaseScreen Of(Func<Screener> engine) => new(engine, new FakeTimeProvider(), NullLogger<CaseScreen>.Instance);
}
