using Microsoft.Extensions.Logging.Abstractions;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Tests.Cases;
using Pilar.Arena.Grains.Tests.Minutes;
using Pilar.Arena.Grains.Tests.Rooms;

namespace Pilar.Arena.Grains.Tests.Guard;

/// <summary>The names of a case weigh wherever it is spoken of, also outside of its room. With the real lists.</summary>
public sealed class GuardedNamesTests : IDisposable
{
    private const string Unheard = "Bromfas kan hjelpe.";

    private static readonly Screener Engine = Screener.Open();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TextGuard _guard = new(new EngineScreener(Engine), new GuardLimits(Patience, Patience), TimeProvider.System, NullLogger<TextGuard>.Instance);

    public void Dispose() => _guard.Dispose();

    // Whoever wrote it was asked, and said that it is none.
    [Theory]
    [InlineData("Bromfas", true)]
    [InlineData("Trulte", false)]
    public async Task What_is_sent_of_minutes_holds_no_name_of_a_case(string name, bool refused)
    {
        var minutes = MinutesCast.Drafted.Did(RoomCast.Facilitator, MinutesCast.Writes(MinutesCast.Rest, 0, Unheard)).State;

        var refusal = await _guard.Refuse(minutes.Guarded(MinutesCast.Sends(minutes, MinutesCast.Leads with { CaseNames = [CaseCast.PrintsOf(name)] }))!);

        Assert.Equal(refused ? GuardPolicy.Identifies.Code : null, refusal?.Code);
        Assert.Equal(refused ? [($"sections/{MinutesCast.Rest}", 0, 7)] : [], refusal?.Places.Select(place => (place.Field, place.Start, place.Length)) ?? []);
    }

    [Fact]
    public async Task A_remark_names_nobody_of_the_case_it_is_about_whatever_its_writer_says()
    {
        var refusal = await Refuse(Remark(new CaseRemark("done", 0, 8, Unheard)) with { Cleared = ["Bromfas"] });

        Assert.Equal((GuardPolicy.Identifies.Code, "remarks/0"), (refusal?.Code, Assert.Single(refusal!.Places).Field));
    }

    [Fact]
    public async Task A_remark_is_asked_about_what_tells_together_with_something_else()
    {
        var remark = Remark(new CaseRemark("done", 0, 0, "Hun er 14 år."));

        var refusal = await Refuse(remark);

        Assert.Equal(GuardPolicy.MayIdentify.Code, refusal?.Code);
        Assert.Null(await Refuse(remark with { Cleared = [.. refusal!.Places.Select(place => "Hun er 14 år.".Substring(place.Start, place.Length))] }));
    }

    // What was missed in the text has to be pointed out, and whoever reads the remark has the text before them.
    [Fact]
    public async Task A_remark_may_quote_the_place_that_it_is_about()
    {
        var name = Remark(new CaseRemark("seen", 0, "Bromfas".Length, Unheard));

        Assert.Equal(GuardPolicy.MayIdentify.Code, (await Refuse(name))?.Code);
        Assert.Null(await Refuse(name with { Cleared = ["Bromfas"] }));
        Assert.Null(await Refuse(Remark(new CaseRemark("seen", "Bromfas er ".Length, "14 år".Length, "Skriv noe videre enn «14 år»."))));
        Assert.NotNull(await Refuse(Remark(new CaseRemark("seen", "Bromfas er ".Length, "14 år".Length, "Skriv noe videre enn «13 år»."))));
    }

    private static RequestChanges Remark(CaseRemark remark) => new(1, [remark]);

    private async Task<Refusal?> Refuse(RequestChanges request)
    {
        var sent = CaseCast.Send() with { Fingerprints = CaseCast.PrintsOf("Bromfas") };
        var text = sent.Text with { Sections = [sent.Text.Sections[0] with { Text = $"Bromfas er 14 år. {sent.Text.Sections[0].Text}" }, sent.Text.Sections[1]] };
        var review = CaseCast.Begun.Does(RoomCast.Presenter, sent with { Text = text }).Does(RoomCast.Presenter, new RequestReview());
        return await _guard.Refuse(review.State.Guarded(request)!);
    }
}
