using Microsoft.Extensions.Logging.Abstractions;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Tests.Cases;

namespace Pilar.Arena.Grains.Tests.Guard;

/// <summary>The guard with the real lists, and with faults in its way. It never lets through what nobody has looked at.</summary>
public sealed class TextGuardTests : IDisposable
{
    private static readonly Screener Engine = Screener.Open();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ScreeningTrouble _trouble = new();
    private readonly TextGuard _guard;

    public TextGuardTests() => _guard = With(new GuardLimits(Look: Patience, Wait: Patience));

    [Theory]
    [InlineData("Kari Hansen ringte i går.")]
    [InlineData("Nummeret er 13097248022.")]
    [InlineData("Ring 91234567 i morgen.")]
    [InlineData("Skriv til mor@example.com.")]
    public async Task What_says_who_it_is_about_is_refused(string text) => Assert.Equal("text-identifies", (await Refuse(text))?.Code);

    [Theory]
    [InlineData("Vi har god erfaring med faste møter på skolen.")]
    [InlineData("Takk, det var nyttig!")]
    [InlineData("BUP og PPT deltar. WISC-V er tatt.")]
    [InlineData("")]
    public async Task What_tells_nobody_is_let_through(string text) => Assert.Null(await Refuse(text));

    [Theory]
    [InlineData("x", 4_000)]
    [InlineData("a.", 2_000)]
    [InlineData("12.", 1_300)]
    [InlineData("a1-", 1_300)]
    public async Task A_word_without_end_is_not_looked_into(string part, int times)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));
        _trouble.At(text, () => throw new InvalidOperationException("It was looked into."));

        var place = Assert.Single((await Refuse($"Se {text} her"))!.Places);

        Assert.Equal((3, text.Length, false), (place.Start, place.Length, place.MayStand));
    }

    [Fact]
    public async Task A_line_that_is_drawn_is_no_word() => Assert.Null(await Refuse($"Over streken\n{new string('-', 300)}\nunder streken"));

    [Fact]
    public async Task A_long_word_is_a_word() => Assert.Null(await Refuse($"Det er {new string('-', 100)} alt."));

    [Fact]
    public async Task Those_who_take_part_may_be_addressed_by_name()
    {
        Assert.Equal("text-identifies", (await Refuse("Hva mener du, Kari?"))?.Code);
        Assert.Null(await Refuse("Hva mener du, Kari?", "Kari Nordmann"));
        Assert.Null(await Refuse("Karis forslag er godt.", "Kari Nordmann"));
        Assert.Equal("text-identifies", (await Refuse("Hva mener du, Kari, om Torstein?", "Kari Nordmann"))?.Code);
    }

    [Fact]
    public async Task A_name_that_is_let_be_elsewhere_is_none_where_somebody_in_the_case_has_it()
    {
        var model = Spoken("Vi bruker Lindstrøms modell for krisemøter.");

        Assert.Null(await _guard.Refuse(model));
        Assert.Equal(GuardPolicy.Identifies.Code, (await _guard.Refuse(model with { CaseNames = [CaseCast.PrintsOf("Lindstrøms")] }))?.Code);
    }

    [Theory]
    [InlineData(TextRule.Spoken, "text-identifies")]
    [InlineData(TextRule.Reviewed, null)]
    public async Task A_piece_of_a_text_that_was_reviewed_is_read_as_one_from_which_what_tells_was_taken(TextRule rule, string? refused) =>
        Assert.Equal(refused, (await _guard.Refuse(new GuardedCommand([new GuardedText("text", "ho lillegull som vi kaller ho, har slutta å snakke", rule)], [])))?.Code);

    [Fact]
    public async Task The_refusal_tells_where_and_never_what()
    {
        var place = Assert.Single((await Refuse("Tlf. 91234567 i morgen."))!.Places);

        Assert.Equal(("text", 5, 8, Identifying.Phone, false), (place.Field, place.Start, place.Length, place.Kind, place.MayStand));
        Assert.DoesNotContain("91234567", $"{place}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_looked_through_in_time_is_refused_and_the_next_is_looked_at()
    {
        using var hold = new ManualResetEventSlim();
        _trouble.At("sein", hold.Wait);
        using var guard = With(new GuardLimits(Look: TimeSpan.FromSeconds(1), Wait: Patience));

        Assert.Equal(GuardPolicy.NotScreened, await guard.Refuse(Spoken("En sein tekst.")));
        Assert.Null(await guard.Refuse(Spoken("En rask tekst.")));
        hold.Set();
    }

    [Fact]
    public async Task A_whole_case_is_given_more_time_than_what_is_said_in_a_meeting()
    {
        using var hold = new ManualResetEventSlim();
        _trouble.At("sein", hold.Wait);
        using var guard = With(new GuardLimits(Look: TimeSpan.FromMilliseconds(50), Wait: Patience) { Case = Patience });
        var sent = guard.Refuse(Spoken("En sein sak.") with { IsCase = true });

        Assert.Equal(GuardPolicy.NotScreened, await guard.Refuse(Spoken("En sein tekst.")));
        hold.Set();
        Assert.Null(await sent);
    }

    [Fact]
    public async Task When_nobody_is_free_to_look_nothing_is_let_through()
    {
        using var hold = new ManualResetEventSlim();
        _trouble.At("sein", hold.Wait);
        using var guard = With(new GuardLimits(Look: TimeSpan.FromMilliseconds(50), Wait: TimeSpan.FromMilliseconds(50)));
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => guard.Refuse(Spoken("En sein tekst.")).AsTask()));

        Assert.Equal(GuardPolicy.NotScreened, await guard.Refuse(Spoken("En rask tekst.")));
        hold.Set();
    }

    [Fact]
    public async Task While_somebody_writes_at_most_half_of_them_look_and_what_is_to_be_stored_is_looked_at_all_the_same()
    {
        using var hold = new ManualResetEventSlim();
        _trouble.At("sein", hold.Wait);
        using var guard = With(new GuardLimits(Look: Patience, Wait: Patience));
        var half = Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount / 2)).Select(_ => guard.Glance(Spoken("En sein tekst.")).AsTask()).ToList();

        // At once, though those who look are held still.
        Assert.Equal(GuardPolicy.NotScreened, await guard.Glance(Spoken("En rask tekst.")).AsTask().WaitAsync(Patience / 2));
        Assert.Null(await guard.Glance(Spoken("")));
        if (Environment.ProcessorCount > 1)
        {
            Assert.Equal("text-identifies", (await guard.Refuse(Spoken("Ring 91234567.")))?.Code);
        }

        hold.Set();
        Assert.All(await Task.WhenAll(half), Assert.Null);
        Assert.Equal("text-identifies", (await guard.Glance(Spoken("Ring 91234567.")))?.Code);
    }

    [Fact]
    public async Task While_all_look_at_what_is_to_be_stored_nobody_glances_and_the_place_is_given_back()
    {
        using var hold = new ManualResetEventSlim();
        _trouble.At("sein", hold.Wait);
        using var guard = With(new GuardLimits(Look: Patience, Wait: Patience));
        var all = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => guard.Refuse(Spoken("En sein tekst.")).AsTask()).ToList();

        Assert.All(
            await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => guard.Glance(Spoken("En rask tekst.")).AsTask())), answer => Assert.Equal(GuardPolicy.NotScreened, answer));
        hold.Set();
        Assert.All(await Task.WhenAll(all), Assert.Null);
        Assert.Null(await guard.Glance(Spoken("En rask tekst.")));
    }

    [Fact]
    public async Task However_many_cases_are_sent_at_once_what_is_said_in_a_meeting_is_looked_at()
    {
        using var hold = new ManualResetEventSlim();
        _trouble.At("sein", hold.Wait);
        using var guard = With(new GuardLimits(Look: Patience, Wait: TimeSpan.FromSeconds(2)) { Case = Patience });
        var cases = Enumerable.Range(0, Math.Max(2, Environment.ProcessorCount) + 1).Select(_ => guard.Refuse(Spoken("En sein sak.") with { IsCase = true }).AsTask()).ToList();

        Assert.Null(await guard.Refuse(Spoken("En rask tekst.")));

        // Those that waited are looked at when it is their turn.
        hold.Set();
        Assert.All(await Task.WhenAll(cases), Assert.Null);
    }

    [Fact]
    public async Task A_thousand_who_write_at_once_are_looked_after_one_by_one()
    {
        var all = Enumerable.Range(0, 1_000).Select(number => Refuse($"Innlegg {number}").AsTask());

        Assert.All(await Task.WhenAll(all).WaitAsync(Patience), Assert.Null);
    }

    [Fact]
    public async Task What_cannot_be_looked_through_is_refused_and_the_next_is_looked_at()
    {
        _trouble.At("farlig", () => throw new InvalidDataException("The list is damaged."));

        Assert.Equal(GuardPolicy.NotScreened, await Refuse("En farlig tekst."));
        Assert.Null(await Refuse("En trygg tekst."));
    }

    public void Dispose() => _guard.Dispose();

    private TextGuard With(GuardLimits limits) =>
        new(new TroubledScreener(new EngineScreener(Engine), _trouble), limits, TimeProvider.System, NullLogger<TextGuard>.Instance);

    private ValueTask<Refusal?> Refuse(string text, params string[] names) => _guard.Refuse(Spoken(text) with { Names = names });

    private static GuardedCommand Spoken(string text) => new([new GuardedText("text", text, TextRule.Spoken)], []);
}
