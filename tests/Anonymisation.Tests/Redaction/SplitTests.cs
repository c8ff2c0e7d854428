using Pilar.Arena.Anonymisation.Redaction;
using static Pilar.Arena.Anonymisation.Redaction.ResolutionKind;

namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>Two whom the engine took for one, and what the writer says of that.</summary>
public sealed class SplitTests
{
    private const string Joined = "Det gjelder Kristoffer Lund. Kristofer sover lite.";

    private const string Namesakes = "Det gjelder Kristoffer. Læreren sier at Kristoffer sover lite. Så kom Kristoffer tidlig, og da gikk Kristoffer hjem.";

    private static readonly Resolution TakenOut = new("Kristofer", Split);

    [Fact]
    public void What_is_written_so_becomes_somebody_of_its_own()
    {
        var before = Cases.Redact(Joined);
        Assert.Single(before.Entities);

        var redacted = Cases.Redact(Joined, WrittenForm.Bokmaal, TakenOut);

        Assert.Equal([("[Barn 1]", 1), ("[Person 1]", 1)], redacted.Entities.Select(entity => (entity.Placeholder, entity.Mentions)));
        Assert.Equal("Det gjelder [Barn 1]. [Person 1] sover lite.", redacted.Redacted[0].Text);
        Assert.Equal(before.Open, redacted.Open);
    }

    [Fact]
    public void It_holds_for_what_is_written_later() => Assert.Equal(
        "Først dette. Det gjelder [Barn 1]. [Person 1] sover lite. I dag kom [Person 1] til skolen.",
        Cases.Rewrite($"Først dette. {Joined} I dag kom Kristofer til skolen.", WrittenForm.Bokmaal, TakenOut));

    [Fact]
    public void The_one_who_was_taken_out_has_a_role_of_their_own() => Assert.Equal(
        "Det gjelder [Barn 1]. [Venn 1] sover lite.", Cases.Rewrite(Joined, WrittenForm.Bokmaal, TakenOut, new Resolution("kristofer", Role, "friend")));

    [Fact]
    public void What_is_said_last_of_whom_it_is_holds()
    {
        var together = new Resolution("kristofer", Merge, "kristoffer lund");

        Assert.Single(Cases.Redact(Joined, WrittenForm.Bokmaal, TakenOut, together).Entities);
        Assert.Equal(2, Cases.Redact(Joined, WrittenForm.Bokmaal, TakenOut, together, TakenOut).Entities.Length);
    }

    [Fact]
    public void What_was_merged_is_taken_out_from_both_sides()
    {
        const string Text = "Saken gjelder Mira Haverstøl. Moren sier at Trulte sover.";
        Resolution[] merged = [new("Trulte", Mask), new("trulte", Merge, "mira haverstøl")];

        Assert.Single(Cases.Redact(Text, WrittenForm.Bokmaal, merged).Entities);
        Assert.Equal(2, Cases.Redact(Text, WrittenForm.Bokmaal, [.. merged, new Resolution("trulte", Split)]).Entities.Length);
        Assert.Equal(2, Cases.Redact(Text, WrittenForm.Bokmaal, [.. merged, new Resolution("mira haverstøl", Split)]).Entities.Length);
    }

    [Fact]
    public void A_name_that_was_taken_for_no_other_stays_who_it_is() => Assert.Equal(
        Cases.Rewrite(Namesakes), Cases.Rewrite(Namesakes, WrittenForm.Bokmaal, new Resolution("kristoffer", Split), new Resolution("nobody", Split)));

    [Fact]
    public void Mentions_that_are_taken_out_are_one_other()
    {
        Assert.Single(Cases.Redact(Namesakes).Entities);

        var one = Cases.Redact(Namesakes, WrittenForm.Bokmaal, At(2, Split));
        var two = Cases.Redact(Namesakes, WrittenForm.Bokmaal, At(2, Split), At(3, Split));

        Assert.Equal([true, true, false, true], IsFirst(one));
        Assert.Equal([true, true, false, false], IsFirst(two));
        Assert.Equal(2, two.Entities.Select(entity => entity.Placeholder).Distinct().Count());
    }

    [Fact]
    public void A_mention_that_is_another_has_a_role_of_its_own_until_it_is_said_of_all()
    {
        var friend = At(2, Role) with { Value = "friend" };

        var other = Cases.Redact(Namesakes, WrittenForm.Bokmaal, At(2, Split), friend);
        var all = Cases.Redact(Namesakes, WrittenForm.Bokmaal, At(2, Split), friend, new Resolution("kristoffer", Role, "sibling"));

        Assert.Equal(["child", "friend"], other.Entities.Select(entity => entity.Role));
        Assert.Equal(["sibling", "sibling"], all.Entities.Select(entity => entity.Role));
        Assert.Contains("Så kom [Venn 1] tidlig", other.Redacted[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_the_same_again_when_that_is_said_of_it_or_of_all()
    {
        var here = Cases.Redact(Namesakes, WrittenForm.Bokmaal, At(2, Split), At(3, Split), At(2, Merge) with { Value = "kristoffer" });
        var all = Cases.Redact(Namesakes, WrittenForm.Bokmaal, At(2, Split), At(3, Split), new Resolution("kristoffer", Merge, "kristoffer"));

        Assert.Equal([true, true, true, false], IsFirst(here));
        Assert.Single(all.Entities);
    }

    [Fact]
    public void A_mention_goes_to_whomever_it_is_said_to_be()
    {
        var redacted = Cases.Redact($"{Namesakes} Ola ventet.", WrittenForm.Bokmaal, At(2, Merge) with { Value = "ola" });

        Assert.Equal([3, 2], redacted.Entities.Select(entity => entity.Mentions));
        Assert.Equal(["kristoffer", "ola"], redacted.Entities[1].Forms.AsEnumerable());
    }

    [Fact]
    public void Two_whom_the_engine_told_apart_by_the_words_beside_them_are_one_when_the_writer_says_so()
    {
        const string Text = "Vi tenker på Kristoffer. Det er en annen Kristoffer i klassen.";
        Assert.Equal(2, Cases.Redact(Text).Entities.Count(entity => entity.Type == FindingType.Person));

        Assert.Single(Cases.Redact(Text, WrittenForm.Bokmaal, new Resolution("kristoffer", Merge, "kristoffer")).Entities, entity => entity.Type == FindingType.Person);
    }

    [Theory]
    [InlineData("lie")]
    [InlineData("per lie")]
    public void A_surname_that_two_bear_is_given_to_one_and_both_stay_who_they_are(string whose)
    {
        const string Text = "Mor Anne Lie og far Per Lie kom. Så ringte mor Lie. Da svarte far Lie.";

        var redacted = Cases.Redact(Text, WrittenForm.Bokmaal, new Resolution("lie", Merge, whose));

        Assert.Equal(["anne lie", "per lie"], redacted.Entities.SelectMany(entity => entity.Forms.Where(form => form.Contains(' ', StringComparison.Ordinal))));
        Assert.Equal(2, redacted.Entities.Length);
        Assert.Equal(1, redacted.Entities.Count(entity => entity.Forms.Contains("lie")));
    }

    [Fact]
    public void Whose_mention_it_is_after_all_has_not_the_role_it_had_alone()
    {
        Resolution[] apart = [At(2, Split), At(2, Role) with { Value = "friend" }];

        var again = Cases.Redact(Namesakes, WrittenForm.Bokmaal, [.. apart, new Resolution("kristoffer", Merge, "kristoffer")]);
        var ola = Cases.Redact($"{Namesakes} Ola ventet.", WrittenForm.Bokmaal, [.. apart, new Resolution("ola", Role, "sibling"), At(2, Merge) with { Value = "ola" }]);

        Assert.Equal(["child"], again.Entities.Select(entity => entity.Role));
        Assert.Equal(["child", "sibling"], ola.Entities.Select(entity => entity.Role));
    }

    [Fact]
    public void A_mention_that_was_given_to_somebody_else_is_taken_out_from_both_sides()
    {
        var merged = At(2, Merge) with { Value = "ola" };
        foreach (var form in new[] { "ola", "kristoffer" })
        {
            var redacted = Cases.Redact($"{Namesakes} Ola ventet.", WrittenForm.Bokmaal, merged, new Resolution(form, Split));

            Assert.Equal([4, 1], redacted.Entities.Select(entity => entity.Mentions));
        }
    }

    [Fact]
    public void Who_is_taken_out_has_not_the_role_that_was_said_of_those_of_the_name_before() => Assert.NotEqual(
        "child", Cases.Redact(Namesakes, WrittenForm.Bokmaal, new Resolution("kristoffer", Role, "child"), At(2, Split)).Entities[1].Role);

    [Fact]
    public void A_place_that_was_taken_for_another_is_one_of_its_own()
    {
        const string Text = "Hun bor i Fjellvika kommune. Familien flyttet til Fjellvika.";
        Resolution[] found = [new("Fjellvika kommune", Mask, "place"), new("Fjellvika", Mask, "place")];
        Assert.Single(Cases.Redact(Text, WrittenForm.Bokmaal, found).Entities);

        Assert.Equal(2, Cases.Redact(Text, WrittenForm.Bokmaal, [.. found, new Resolution("fjellvika", Split)]).Entities.Length);
    }

    [Fact]
    public void Nobody_is_named_for_it_and_the_risk_is_the_same()
    {
        var (before, after) = (Cases.Redact(Namesakes), Cases.Redact(Namesakes, WrittenForm.Bokmaal, At(1, Split)));

        Assert.DoesNotContain("Kristoffer", after.Redacted[0].Text, StringComparison.Ordinal);
        Assert.Equal((before.Risk.Level, before.Risk.Fits), (after.Risk.Level, after.Risk.Fits));
    }

    private static IEnumerable<bool> IsFirst(RedactedCase redacted) => redacted.Marks.Select(mark => mark.Entity == redacted.Marks[0].Entity);

    // The mention of that number, as the page says where it stands.
    private static Resolution At(int number, ResolutionKind kind)
    {
        const string Name = "Kristoffer";
        var start = -1;
        for (var passed = 0; passed <= number; passed++)
        {
            start = Namesakes.IndexOf(Name, start + 1, StringComparison.Ordinal);
        }

        return new Resolution(Name, kind, null, Mention.Of(new CaseField("background", Namesakes), start, start + Name.Length));
    }
}
