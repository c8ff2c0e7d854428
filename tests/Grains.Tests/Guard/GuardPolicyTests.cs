using System.Collections.Immutable;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Tests.Cases;

namespace Pilar.Arena.Grains.Tests.Guard;

/// <summary>What may stand, what is asked about, what is given back.</summary>
public sealed class GuardPolicyTests
{
    private const string Text = "Vi så Ola i Sandvik, og Trulte.";

    private static readonly Finding Name = new(6, 3, FindingType.Person, Certainty.Certain, Reason.List);
    private static readonly Finding Town = new(12, 7, FindingType.Place, Certainty.Certain, Reason.List);
    private static readonly Finding Unheard = new(24, 6, FindingType.Person, Certainty.Uncertain, Reason.Unknown);

    [Fact]
    public void A_sure_name_is_refused_and_its_place_is_told()
    {
        var refusal = GuardPolicy.Judge(Places(TextRule.Spoken, [Name]));

        Assert.Equal("text-identifies", refusal?.Code);
        Assert.Equal([new IdentifyingPlace("text", 6, 3, Identifying.Person, MayStand: false)], refusal!.Places.ToArray());
    }

    [Fact]
    public void A_word_nobody_knows_is_asked_about()
    {
        var refusal = GuardPolicy.Judge(Places(TextRule.Spoken, [Unheard]));

        Assert.Equal("text-may-identify", refusal?.Code);
        Assert.True(Assert.Single(refusal!.Places).MayStand);
    }

    [Fact]
    public void A_word_that_its_writer_was_asked_about_and_lets_stand_stands() => Assert.Empty(Places(TextRule.Spoken, [Unheard], cleared: "trulte"));

    [Fact]
    public void No_word_makes_a_sure_name_stand() => Assert.Single(Places(TextRule.Spoken, [Name], cleared: "Ola"));

    [Fact]
    public void One_word_that_is_let_stand_lets_no_other_stand() =>
        Assert.Equal("text-identifies", GuardPolicy.Judge(Places(TextRule.Spoken, [Name, Unheard], cleared: "Trulte"))?.Code);

    [Fact]
    public void A_place_may_be_named_when_no_case_is_open() => Assert.Empty(Places(TextRule.Spoken, [Town]));

    [Fact]
    public void A_place_is_asked_about_while_a_case_is_open_and_may_stand()
    {
        Assert.True(Assert.Single(Places(TextRule.Spoken, [Town], caseIsOpen: true)).MayStand);
        Assert.Empty(Places(TextRule.Spoken, [Town], caseIsOpen: true, cleared: "Sandvik"));
    }

    [Theory]
    [InlineData(3, false, false)]
    [InlineData(3, true, true)]
    [InlineData(5, false, true)]
    public void A_short_number_that_nothing_explains_is_asked_about_while_a_case_is_open(int figures, bool caseIsOpen, bool asked)
    {
        var number = new Finding(0, figures, FindingType.Postcode, Certainty.Uncertain, Reason.Unknown);

        Assert.Equal(asked, Places(TextRule.Spoken, [number], caseIsOpen).Any(place => place.MayStand));
        Assert.False(Assert.Single(Places(TextRule.Spoken, [number with { Certainty = Certainty.Certain }])).MayStand);
    }

    [Fact]
    public void The_name_of_somebody_who_takes_part_is_a_name_and_never_a_number()
    {
        var number = new Finding(0, 11, FindingType.IdentityNumber, Certainty.Certain, Reason.Checksum);

        Assert.Empty(Places(TextRule.Naming, [Name, Town, Unheard]));
        Assert.False(Assert.Single(Places(TextRule.Naming, [number])).MayStand);
    }

    [Fact]
    public void What_a_second_person_has_read_is_not_asked_about_again_and_tells_nobody() =>
        Assert.Equal([6], Places(TextRule.Reviewed, [Name, Town, Unheard], caseIsOpen: true).Select(place => place.Start));

    [Theory]
    [InlineData(TextRule.Spoken, "Trulte", true)]
    [InlineData(TextRule.Reviewed, "Trulte", true)]
    [InlineData(TextRule.Reviewed, "Bromfas", false)]
    [InlineData(TextRule.Naming, "Trulte", false)]
    public void A_word_that_is_a_name_in_the_case_is_refused_also_when_it_is_read_once_more(TextRule rule, string name, bool refused)
    {
        var text = new GuardedText("text", Text, rule);

        var places = GuardPolicy.PlacesIn(text, [Unheard], new GuardedCommand([text], ["Trulte"]), CaseNames.Of([CaseCast.PrintsOf(name)]));

        Assert.Equal(refused ? [false] : [], places.Select(place => place.MayStand));
    }

    [Theory]
    [InlineData("bor i Sandvik.", true)]
    [InlineData("bor i Sandviken", false)]
    [InlineData("Storsandvik og Sandvik", true)]
    [InlineData("", false)]
    public void What_is_quoted_from_what_its_reader_has_is_not_asked_about(string from, bool stands)
    {
        var text = new GuardedText("text", Text, TextRule.Spoken) { Quotes = from };

        Assert.Equal(stands, GuardPolicy.PlacesIn(text, [Town], new GuardedCommand([text], []) { CaseIsOpen = true }, CaseNames.None).IsEmpty);
        Assert.Single(GuardPolicy.PlacesIn(text with { Quotes = Text }, [Name], new GuardedCommand([text], ["Ola"]), CaseNames.None));
    }

    [Theory]
    [InlineData("Sandvik", true)]
    [InlineData("huset i sandvik, bak kirka", true)]
    [InlineData("Trulte", false)]
    public void A_home_in_words_that_a_writer_keeps_for_a_reason_stands(string kept, bool stands)
    {
        var home = Town with { Type = FindingType.Address, Reason = Reason.Context };
        var text = new GuardedText("text", Text, TextRule.Reviewed);

        Assert.Equal(stands, GuardPolicy.PlacesIn(text, [home], new GuardedCommand([text], []) { Kept = [kept] }, CaseNames.None).IsEmpty);
        Assert.Single(GuardPolicy.PlacesIn(text, [home], new GuardedCommand([text], [kept]), CaseNames.None));
        Assert.Single(GuardPolicy.PlacesIn(text, [Name], new GuardedCommand([text], []) { Kept = ["Ola"] }, CaseNames.None));
    }

    [Fact]
    public void A_house_with_a_number_does_not_stand_for_any_reason()
    {
        var text = new GuardedText("text", "Vi bor i Storgata 5.", TextRule.Reviewed);
        var house = new Finding(9, 10, FindingType.Address, Certainty.Certain, Reason.Shape);

        Assert.Single(GuardPolicy.PlacesIn(text, [house], new GuardedCommand([text], []) { Kept = ["Storgata 5"] }, CaseNames.None));
    }

    [Fact]
    public void What_a_presenter_keeps_for_a_reason_is_known_to_the_guard_wherever_the_case_goes()
    {
        var (form, item) = ("Storgata", new KeptItem("Storgata", "Alle bor der."));
        var draft = new CaseDraft([new("done", "Prøvd", "Ord")], [item]);
        var attach = new AttachCase(default, default, default, "S-12", RoomRole.Anyone, [new CaseSection("Del", "Noe")], Kept: [form]);

        Assert.Equal([form], GuardedTexts.Of(CaseCast.Send() with { Kept = [item] })!.Kept);
        Assert.Equal([form], GuardedTexts.Of(draft).Kept);
        Assert.Equal([form], GuardedTexts.Of(attach)!.Kept);
        Assert.Empty(GuardedTexts.Of(attach with { Kept = default })!.Kept);
    }

    [Fact]
    public void Every_kind_of_finding_has_its_word_in_the_contract() =>
        Assert.Equal(Enum.GetNames<FindingType>(), Enum.GetNames<Identifying>());

    private static ImmutableArray<IdentifyingPlace> Places(TextRule rule, Finding[] found, bool caseIsOpen = false, params string[] cleared)
    {
        var text = new GuardedText("text", Text, rule);
        return GuardPolicy.PlacesIn(text, found, new GuardedCommand([text], [.. cleared]) { CaseIsOpen = caseIsOpen }, CaseNames.None);
    }
}
