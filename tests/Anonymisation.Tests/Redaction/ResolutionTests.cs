using System.Text;
using Pilar.Arena.Anonymisation.Redaction;
using static Pilar.Arena.Anonymisation.Redaction.ResolutionKind;

namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>What a writer says of the findings, and what comes of it.</summary>
public sealed class ResolutionTests
{
    // The first mention of it in the sentence below.
    private static Resolution Here(ResolutionKind kind, string value) => new("qwertal", kind, value, new Mention("background", "Det lå en ", " på bordet, og en qw"));

    private const string Uncertain = "Det lå en qwertal på bordet, og en qwertals eske ble åpnet.";

    [Fact]
    public void What_is_uncertain_is_open_and_not_shown_either()
    {
        var redacted = Cases.Redact(Uncertain);

        Assert.Equal(2, redacted.Open);
        Assert.DoesNotContain("qwertal", redacted.Redacted[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Accepted_once_it_is_masked_everywhere()
    {
        var redacted = Cases.Redact(Uncertain, WrittenForm.Bokmaal, new Resolution("qwertal", Accept));

        Assert.Equal(0, redacted.Open);
        Assert.All(redacted.Marks, mark => Assert.Equal((MarkState.Masked, "qwertal"), (mark.State, mark.Form)));
    }

    [Fact]
    public void Said_of_one_mention_it_holds_there_alone()
    {
        var kept = Cases.Redact(Uncertain, WrittenForm.Bokmaal, Here(Keep, "no name: a brand"));
        var other = Cases.Redact(Uncertain, WrittenForm.Bokmaal, new Resolution("qwertal", Accept), Here(Keep, "no name: a brand"));

        Assert.Equal([MarkState.Kept, MarkState.Open], kept.Marks.Select(mark => mark.State));
        Assert.StartsWith("Det lå en qwertal på bordet, og en [", kept.Redacted[0].Text, StringComparison.Ordinal);
        Assert.Equal(0, other.Open);
        Assert.StartsWith("Det lå en qwertal på bordet, og en [", other.Redacted[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_of_all_later_holds_there_too()
    {
        var all = Cases.Redact(Uncertain, WrittenForm.Bokmaal, Here(Keep, "no name: a brand"), new Resolution("qwertal", Accept));
        var masked = Cases.Redact(Uncertain, WrittenForm.Bokmaal, Here(Keep, "no name: a brand"), new Resolution("qwertal", Mask, "person"));

        Assert.All([all, masked], redacted => Assert.All(redacted.Marks, mark => Assert.Equal(MarkState.Masked, mark.State)));
    }

    [Theory]
    [InlineData("Først. Det lå en qwertal på bordet, og en qwertals eske ble åpnet.", MarkState.Open)]
    [InlineData("Det var lenge siden, og der borte lå en qwertal på bordet, og en annen eske ble åpnet.", MarkState.Open)]
    [InlineData("Det lå en qwertal på bordet, og en qwertals eske ble åpnet. Så var det slutt.", MarkState.Kept)]
    public void A_mention_whose_words_around_it_are_others_is_another(string text, MarkState state) =>
        Assert.Equal(state, Cases.Redact(text, WrittenForm.Bokmaal, Here(Keep, "no name: a brand")).Marks[0].State);

    [Fact]
    public void A_mention_that_was_hidden_alone_is_never_kept_by_what_was_said_of_all()
    {
        Resolution[] said = [new Resolution("qwertal", Keep, "a brand"), Here(Accept, "")];

        var first = Cases.Redact(Uncertain, WrittenForm.Bokmaal, said);
        var edited = Cases.Redact(Uncertain.Replace("bordet", "benken", StringComparison.Ordinal), WrittenForm.Bokmaal, said);

        Assert.Equal([MarkState.Masked, MarkState.Open], first.Marks.Select(mark => mark.State));
        Assert.DoesNotContain(MarkState.Kept, edited.Marks.Select(mark => mark.State));
        Assert.Equal(2, edited.Open);
    }

    [Fact]
    public void Half_a_character_around_it_is_none()
    {
        var text = $"😊{new string('x', 18)} qwertal {new string('y', 18)}😊";
        var here = new Mention("background", $"{new string('x', 18)} ", $" {new string('y', 18)}");

        Assert.Contains(Cases.Redact(text, WrittenForm.Bokmaal, new Resolution("qwertal", Mask, "person"), new Resolution("qwertal", Keep, "a brand", here)).Marks, mark => mark is { Form: "qwertal", State: MarkState.Kept });
    }

    [Fact]
    public void It_is_found_again_where_it_has_moved_to()
    {
        const string Long = "På bordet ved vinduet lå det en qwertal som ingen hadde sett før, og ingen visste hva det var.";
        var at = Long.IndexOf("qwertal", StringComparison.Ordinal);
        var said = new Resolution("qwertal", Keep, "a brand", new Mention("background", Long[(at - Mention.Reach)..at], Long[(at + 7)..(at + 7 + Mention.Reach)]));

        var moved = Cases.Redact($"Noe nytt står foran. {Long}", WrittenForm.Bokmaal, said);

        Assert.Equal(MarkState.Kept, moved.Marks.Single(mark => mark.Form == "qwertal").State);
        Assert.Equal(MarkState.Open, Cases.Redact(Long, WrittenForm.Bokmaal, said with { Here = said.Here! with { Field = "other" } }).Marks.Single(mark => mark.Form == "qwertal").State);
    }

    [Theory]
    [InlineData("no name: a brand", 0, Uncertain)]
    [InlineData(" ", 2, null)]
    [InlineData(null, 2, null)]
    public void Kept_it_stays_when_there_is_a_reason(string? reason, int open, string? text)
    {
        var redacted = Cases.Redact(Uncertain, WrittenForm.Bokmaal, new Resolution("qwertal", Keep, reason));

        Assert.Equal(open, redacted.Open);
        Assert.Equal(text is not null, redacted.Redacted[0].Text == Uncertain);
    }

    [Theory]
    [InlineData("Mor nås på tlf 911 00 011 i dag.", FindingType.Phone)]
    [InlineData("Skriv til mor@post.example i dag.", FindingType.Email)]
    [InlineData("De bor i Kirkeveien 12 nå.", FindingType.Address)]
    public void Numbers_and_addresses_cannot_be_kept(string text, FindingType type)
    {
        var form = Assert.Single(Cases.Redact(text).Marks).Form;

        var redacted = Cases.Redact(text, WrittenForm.Bokmaal, new Resolution(form, Keep, "known to all"));

        var mark = Assert.Single(redacted.Marks);
        Assert.Equal((type, MarkState.Open), (mark.Type, mark.State));
        Assert.Contains("[fjernet]", redacted.Redacted[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_none_can_be_kept()
    {
        var redacted = Cases.Redact("Saken gjelder Mira Haverstøl.", WrittenForm.Bokmaal, new Resolution("Mira Haverstøl", Keep, "a band"));

        Assert.Equal((MarkState.Kept, "Mira Haverstøl"), (redacted.Marks[0].State, redacted.Marks[0].Replacement));
        Assert.Contains(redacted.Risk.Raisers, raiser => raiser.Kind == RaiserKind.Kept);
    }

    [Fact]
    public void The_writers_own_words_stand_instead()
    {
        const string Text = "Hun er 14 år.";

        var redacted = Cases.Redact(Text, WrittenForm.Bokmaal, new Resolution("14 år", Generalise, "i tidlig tenårene"));

        Assert.Equal("Hun er i tidlig tenårene.", redacted.Redacted[0].Text);
        Assert.Equal((0, MarkState.Generalised), (redacted.Open, redacted.Marks[0].State));
    }

    [Theory]
    [InlineData("eldre enn Mira")]
    [InlineData("som mira")]
    [InlineData("ring 911 00 011, 14 år")]
    [InlineData("godt over 14 år")]
    [InlineData("")]
    public void Own_words_that_tell_leave_it_open(string words)
    {
        var redacted = Cases.Redact("Saken gjelder Mira Haverstøl. Hun er 14 år.", WrittenForm.Bokmaal, new Resolution("14 år", Generalise, words));

        Assert.Equal("Saken gjelder [Barn 1]. Hun er [13–15 år].", redacted.Redacted[0].Text);
        Assert.Equal(1, redacted.Open);
    }

    [Fact]
    public void What_the_engine_did_not_see_is_masked_everywhere()
    {
        var redacted = Cases.Redact("Han kalles bamsen av alle. Bamsens far ler.", WrittenForm.Bokmaal, new Resolution("bamsen", Mask));

        Assert.Equal(["bamsen", "bamsen"], redacted.Marks.Select(mark => mark.Form));
        Assert.Equal("Han kalles [Barn 1] av alle. [Barn 1]s far ler.", redacted.Redacted[0].Text);
    }

    [Fact]
    public void A_mask_has_the_type_that_the_writer_gives_it()
    {
        var redacted = Cases.Redact("Hun er best i fotballkretsen.", WrittenForm.Bokmaal, new Resolution("best i fotballkretsen", Mask, "rareFact"));

        var mark = Assert.Single(redacted.Marks);
        Assert.Equal((FindingType.RareFact, "Hun er [særtrekk]."), (mark.Type, redacted.Redacted[0].Text));
    }

    [Theory]
    [InlineData("Hun er best i fotballkretsen.", "best i fotballkretsen", "rareFact", "Hun er [særtrekk].")]
    [InlineData("Far er dykker.", "dykker", "occupation", "Far er [yrke].")]
    [InlineData("Mor er sirkusdirektrise nå.", "sirkusdirektrise", "occupation", "Mor er [yrke] nå.")]
    public void What_only_a_human_can_put_otherwise_is_answered_when_the_writer_masks_it(string text, string words, string type, string becomes)
    {
        var redacted = Cases.Redact(text, WrittenForm.Bokmaal, new Resolution(words, Mask, type));

        Assert.Equal((0, MarkState.Generalised, becomes), (redacted.Open, Assert.Single(redacted.Marks).State, redacted.Redacted[0].Text));
    }

    [Theory]
    [InlineData("phone", FindingType.Phone, MarkState.Masked, "[fjernet]")]
    [InlineData("email", FindingType.Email, MarkState.Masked, "[fjernet]")]
    [InlineData("webAddress", FindingType.WebAddress, MarkState.Masked, "[fjernet]")]
    [InlineData("address", FindingType.Address, MarkState.Masked, "[fjernet]")]
    [InlineData("postcode", FindingType.Postcode, MarkState.Masked, "[fjernet]")]
    [InlineData("identityNumber", FindingType.IdentityNumber, MarkState.Masked, "[fjernet]")]
    [InlineData("caseNumber", FindingType.CaseNumber, MarkState.Masked, "[fjernet]")]
    [InlineData("numberPlate", FindingType.NumberPlate, MarkState.Masked, "[fjernet]")]
    [InlineData("account", FindingType.Account, MarkState.Masked, "[fjernet]")]
    [InlineData("place", FindingType.Place, MarkState.Generalised, "[sted]")]
    [InlineData("age", FindingType.Age, MarkState.Generalised, "[alder]")]
    [InlineData("date", FindingType.Date, MarkState.Generalised, "[en dag]")]
    [InlineData("schoolClass", FindingType.SchoolClass, MarkState.Generalised, "[klassetrinn]")]
    [InlineData("origin", FindingType.Origin, MarkState.Generalised, "[bakgrunn]")]
    public void A_mask_of_any_type_is_replaced_by_what_stands_for_that_type(string wire, FindingType type, MarkState state, string replacement)
    {
        var json = $$"""{"written":"bokmaal","fields":[{"key":"background","text":"Det lå en bamse på bordet."}],"resolutions":[{"form":"Bamse","kind":"mask","value":"{{wire}}"}]}""";

        var redacted = Cases.Redactor.Redact(RedactionJson.ReadSource(Encoding.UTF8.GetBytes(json)));

        var mark = Assert.Single(redacted.Marks);
        Assert.Equal((type, state, "bamse", replacement), (mark.Type, mark.State, mark.Form, mark.Replacement));
        Assert.Equal((0, $"Det lå en {replacement} på bordet."), (redacted.Open, redacted.Redacted[0].Text));
    }

    [Fact]
    public void Words_that_are_masked_are_nowhere_whatever_they_are_said_to_be() =>
        Assert.All(
            Enum.GetValues<FindingType>(),
            type => Assert.DoesNotContain("bamse", Cases.Rewrite("Det lå en bamse på bordet. Bamse!", WrittenForm.Nynorsk, new Resolution("bamse", Mask, $"{type}")), StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("bamse@skogen", "email")]
    [InlineData("@bamse_skogen", "webAddress")]
    [InlineData("bamse-skogen", "caseNumber")]
    public void Of_what_is_written_with_marks_in_it_all_is_masked(string form, string type)
    {
        var redacted = Cases.Redact($"Det lå en {form} på bordet.", WrittenForm.Bokmaal, new Resolution(form, Mask, type));

        Assert.Equal("Det lå en [fjernet] på bordet.", redacted.Redacted[0].Text);
    }

    [Fact]
    public void A_number_that_was_masked_can_be_taken_for_something_else_and_never_be_kept()
    {
        Resolution[] said = [new("bamse", Mask, "phone"), new("bamse", Keep, "det er en leke")];

        var kept = Assert.Single(Cases.Redact("Det lå en bamse på bordet.", WrittenForm.Bokmaal, said).Marks);
        var other = Assert.Single(Cases.Redact("Det lå en bamse på bordet.", WrittenForm.Bokmaal, [.. said, new Resolution("bamse", Mask, "age")]).Marks);

        Assert.Equal((FindingType.Phone, MarkState.Open, "[fjernet]"), (kept.Type, kept.State, kept.Replacement));
        Assert.Equal((FindingType.Age, MarkState.Generalised), (other.Type, other.State));
    }

    [Theory]
    [InlineData(Accept, null, "Han kalles [Person 1] av alle.")]
    [InlineData(Generalise, "et kjælenavn", "Han kalles et kjælenavn av alle.")]
    [InlineData(Keep, "det står i en bok", "Han kalles bamsen av alle.")]
    public void What_the_writer_selected_stays_found_whatever_is_said_of_it_then(ResolutionKind then, string? value, string text)
    {
        var redacted = Cases.Redact("Han kalles bamsen av alle.", WrittenForm.Bokmaal, new Resolution("bamsen", Mask), new Resolution("bamsen", then, value));

        Assert.Equal("bamsen", Assert.Single(redacted.Marks).Form);
        Assert.Equal(text, redacted.Redacted[0].Text);
    }

    [Fact]
    public void Two_names_of_one_person_are_merged()
    {
        const string Text = "Saken gjelder Mira Haverstøl. Moren sier at Trulte sover.";
        Assert.Equal(2, Cases.Redact(Text, WrittenForm.Bokmaal, new Resolution("Trulte", Mask)).Entities.Length);

        var redacted = Cases.Redact(Text, WrittenForm.Bokmaal, new Resolution("Trulte", Mask), new Resolution("trulte", Merge, "mira haverstøl"));

        var entity = Assert.Single(redacted.Entities);
        Assert.Equal(("[Barn 1]", 2), (entity.Placeholder, entity.Mentions));
    }

    [Fact]
    public void A_role_is_what_the_writer_says()
    {
        var redacted = Cases.Redact("Saken gjelder Mira Haverstøl. Mira er trist.", WrittenForm.Bokmaal, new Resolution("mira", Role, "mother"));

        Assert.Equal("Saken gjelder [Mor]. [Mor] er trist.", redacted.Redacted[0].Text);
    }

    [Fact]
    public void A_role_that_nobody_has_changes_nothing()
    {
        var redacted = Cases.Redact("Saken gjelder Mira Haverstøl.", WrittenForm.Bokmaal, new Resolution("mira haverstøl", Role, "emperor"));

        Assert.Equal("child", redacted.Entities[0].Role);
    }

    [Fact]
    public void Of_two_words_on_one_form_the_last_holds()
    {
        var redacted = Cases.Redact(Uncertain, WrittenForm.Bokmaal, new Resolution("qwertal", Keep, "no name"), new Resolution("qwertal", Accept));

        Assert.All(redacted.Marks, mark => Assert.Equal(MarkState.Masked, mark.State));
    }

    [Theory]
    [InlineData(null, 1, "Mor er [yrke] nå.")]
    [InlineData("i et turnusyrke", 0, "Mor er i et turnusyrke nå.")]
    public void What_only_a_human_can_put_otherwise_waits_for_one(string? words, int open, string text)
    {
        Resolution[] said = words is null ? [] : [new Resolution("Sirkusdirektrise", Generalise, words)];

        var redacted = Cases.Redact("Mor er sirkusdirektrise nå.", WrittenForm.Bokmaal, said);

        Assert.Equal((open, text), (redacted.Open, redacted.Redacted[0].Text));
    }
}
