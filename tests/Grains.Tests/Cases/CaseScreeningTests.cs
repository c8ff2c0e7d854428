using Microsoft.Extensions.Logging.Abstractions;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Anonymisation.Redaction;
using Pilar.Arena.Anonymisation.Redaction.Risk;
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
        var draft = new CaseDraft([new("done", "Prøvd", $"Vi skrev til {Telling}.")]);

        var told = CaseScreening.Told(0, await _guard.Refuse(GuardedTexts.Of(draft)));

        Assert.Equal(CaseRefusals.NotAnonymous, told.Refusal);
        Assert.Equal([new CasePlace("done", 13, 23, "email")], told.Places.ToArray());
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
    [InlineData("heading", "seen/heading")]
    [InlineData("question", "keyQuestion")]
    [InlineData("reason", "kept/0")]
    [InlineData("form", "kept/0/heading")]
    [InlineData("raiser", "raisers/0")]
    [InlineData("kind", "kind")]
    [InlineData("type", "type")]
    public async Task Everything_that_somebody_will_read_is_looked_through(string where, string place)
    {
        var good = Send();
        var bad = where switch
        {
            "heading" => good with { Text = good.Text with { Sections = [new("seen", Telling, "Ord")] } },
            "question" => good with { Text = good.Text with { KeyQuestion = new("keyQuestion", "Spørsmål", Telling) } },
            "reason" => good with { Kept = [new KeptItem("trinnet", Telling)] },
            "kind" => good with { Findings = good.Findings with { Raisers = [new CaseRiskRaiser(Telling, "form", 2)] } },
            "type" => good with { Findings = good.Findings with { Counts = [new FindingCount(Telling, 2)] } },
            "form" => good with { Kept = [new KeptItem(Telling, "Fordi.")] },
            _ => good with { Findings = good.Findings with { Raisers = [new CaseRiskRaiser("age", Telling, 2)] } },
        };

        var told = CaseScreening.Told(0, await Refuse(bad));

        Assert.Equal(new CasePlace(place, 0, Telling.Length, "email"), Assert.Single(told.Places));
    }

    [Fact]
    public async Task Why_something_stays_is_asked_about_until_its_writer_lets_it_stand()
    {
        var unsure = Send() with { Kept = [new KeptItem("trinnet", "Alderen teller."), new KeptItem("trinnet", "Bromfas kan hjelpe.")] };

        var told = CaseScreening.Told(0, await Refuse(unsure));

        Assert.Equal(GuardPolicy.MayIdentify, told.Refusal);
        Assert.Equal(new CasePlace("kept/1", 0, 7, "person", MayStand: true), Assert.Single(told.Places));
        Assert.Null(await Refuse(unsure with { Cleared = ["Bromfas"] }));
    }

    // Whether the engine asks about it is not what is tried here: the place is given.
    [Theory]
    [InlineData("Det var Liv og Tuva.", "Liv", true)]
    [InlineData("Det var LIV og Tuva.", "liv og tuva", true)]
    [InlineData("Det var Liv.", "Liv", true)]
    [InlineData("Det var Liv og Tuva.", "livet", false)]
    [InlineData("Det var Liv, og livet.", "livet", false)]
    [InlineData("Det var Liv og Tuva.", "et var Liv", false)]
    [InlineData("Det var Liv og Tuvas bror.", "Liv og Tuva", false)]
    [InlineData("Det var Liv. Hun har Liv i leken.", "Liv i leken", false)]
    public void Own_words_answer_for_whole_words_and_where_they_stand(string text, string own, bool stands)
    {
        var send = Send() with { Text = new CaseText([new("seen", "Sett", text)], new("keyQuestion", "Spørsmål", "Hva nå?")), Cleared = [own] };
        var mark = new Mark("seen", 8, 3, FindingType.Person, Certainty.Uncertain, Reason.List, "liv", -1, "", MarkState.Kept);

        var judged = CaseJudging.Judge(send, new ReadCase(new ResidualRisk(RiskLevel.Green, 40, []), [mark], ""));

        Assert.Equal((stands ? 1 : 0, stands ? 0 : 1), (judged.Measure.LetStand.Length, judged.Open.Length));
        Assert.Equal(mark.Length, Assert.Single(CaseJudging.Judge(send, new ReadCase(new ResidualRisk(RiskLevel.Green, 40, []), [mark with { Certainty = Certainty.Certain }], "")).Open).Length);
    }

    [Fact]
    public async Task What_stays_may_stand_in_its_reason_too() =>
        Assert.Null(await Refuse(Send() with { Kept = [new KeptItem("Bromfas", "Bromfas er et tiltak her.")] }));

    [Fact]
    public async Task A_draft_is_not_asked_about_and_what_tells_is_not_kept_in_it()
    {
        var draft = new CaseDraft([new("done", "Prøvd", "Ord")], [new KeptItem("trinnet", "Bromfas kan hjelpe.")]);

        Assert.Null(await _guard.Refuse(GuardedTexts.Of(draft)));
        var told = CaseScreening.Told(0, await _guard.Refuse(GuardedTexts.Of(draft with { Kept = [new KeptItem("trinnet", Telling)] })));
        Assert.Equal(new CasePlace("kept/0", 0, Telling.Length, "email"), Assert.Single(told.Places));
    }

    [Fact]
    public async Task A_remark_is_asked_about_by_its_number_until_its_writer_lets_it_stand()
    {
        var request = new RequestChanges(1, [new("seen", 0, 0, "Kan dette sies rundere?"), new("", 0, 0, "Bromfas kan hjelpe.")]);

        var refusal = await _guard.Refuse(GuardedTexts.Of(request)!);

        Assert.Equal(GuardPolicy.MayIdentify.Code, refusal?.Code);
        Assert.Equal(("remarks/1", 0, 7, true), refusal!.Places.Select(place => (place.Field, place.Start, place.Length, place.MayStand)).Single());
        Assert.Null(await _guard.Refuse(GuardedTexts.Of(request with { Cleared = ["Bromfas"] })!));
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
