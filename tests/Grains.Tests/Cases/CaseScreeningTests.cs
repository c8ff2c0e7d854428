using Microsoft.Extensions.Logging.Abstractions;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Guard;
using static Pilar.Arena.Grains.Tests.Cases.CaseCast;

namespace Pilar.Arena.Grains.Tests.Cases;

/// <summary>What a presenter sends or keeps, looked through with the real lists.</summary>
public sealed class CaseScreeningTests : IDisposable
{
    private const string Telling = "post@elvestrand.example";

    private static readonly Screener Engine = Screener.Open();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TextGuard _guard = new(new EngineScreener(Engine), new GuardLimits(Patience, Patience), TimeProvider.System, NullLogger<TextGuard>.Instance);

    [Fact]
    public async Task What_is_certain_and_direct_is_shown_by_its_place_and_what_is_clean_passes()
    {
        var draft = new CaseDraft([new("tried", "Prøvd", $"Vi skrev til {Telling}.")]);

        var told = CaseScreening.Told(0, await _guard.Refuse(GuardedTexts.Of(draft)));

        Assert.Equal(CaseRefusals.NotAnonymous, told.Refusal);
        Assert.Equal([new CasePlace("tried", 13, 23, "email")], told.Places.ToArray());
        Assert.Null(await Refuse(Send()));
    }

    [Theory]
    [InlineData("seen")]
    [InlineData("said")]
    [InlineData("done")]
    [InlineData("need")]
    [InlineData("child")]
    [InlineData("parents")]
    [InlineData("family")]
    [InlineData("adultPatient")]
    public async Task A_box_of_the_form_is_nobodys_name(string box) =>
        Assert.Null(await _guard.Refuse(GuardedTexts.Of(new CaseDraft([new(box, "Overskrift", "[Barn 1] er mye alene.")]))));

    [Theory]
    [InlineData("heading", "background/heading")]
    [InlineData("question", "keyQuestion")]
    [InlineData("reason", "kept/0")]
    [InlineData("form", "kept/0/heading")]
    [InlineData("raiser", "raisers/0")]
    [InlineData("key", "key")]
    [InlineData("kind", "kind")]
    [InlineData("type", "type")]
    public async Task Everything_that_somebody_will_read_is_looked_through(string where, string place)
    {
        var good = Send();
        var bad = where switch
        {
            "heading" => good with { Text = good.Text with { Sections = [new("background", Telling, "Ord")] } },
            "question" => good with { Text = good.Text with { KeyQuestion = new("keyQuestion", "Spørsmål", Telling) } },
            "reason" => good with { Kept = [new KeptItem("trinnet", Telling)] },
            "key" => good with { Text = good.Text with { Sections = [new(Telling, "Overskrift", "Ord")] } },
            "kind" => good with { Findings = good.Findings with { Raisers = [new CaseRiskRaiser(Telling, "form", 2)] } },
            "type" => good with { Findings = good.Findings with { Counts = [new FindingCount(Telling, 2)] } },
            "form" => good with { Kept = [new KeptItem(Telling, "Fordi.")] },
            _ => good with { Findings = good.Findings with { Raisers = [new CaseRiskRaiser("age", Telling, 2)] } },
        };

        var told = CaseScreening.Told(0, await Refuse(bad));

        Assert.Equal(new CasePlace(place, 0, Telling.Length, "email"), Assert.Single(told.Places));
    }

    [Fact]
    public void What_nobody_has_looked_at_is_not_called_identifying()
    {
        Assert.Equal(CaseRefusals.NotScreened, CaseScreening.Told(0, GuardPolicy.NotScreened).Refusal);
        Assert.Equal(CaseRefusals.NotFound, CaseScreening.Told(0, CaseRefusals.NotFound).Refusal);
        Assert.Equal(new CaseSending(7, null, []).Seq, CaseScreening.Told(7, null).Seq);
    }

    // A rule that meets its first text with somebody's case is compiled while they wait: ten times as long as the case itself takes.
    [Fact]
    public void The_engine_has_met_something_of_each_kind_before_the_first_case() =>
        Assert.Empty(
            Enum.GetValues<FindingType>().Except(Engine.Screen(ArenaGrains.WarmUp).Select(finding => finding.Type)).Except([FindingType.IdentityNumber]));

    public void Dispose() => _guard.Dispose();

    private async Task<Refusal?> Refuse(SendCaseText send) => await _guard.Refuse(GuardedTexts.Of(send)!);
}
