using Pilar.Arena.Anonymisation.Redaction;

namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>What a writer may let stand for a reason, in the page as in the arena.</summary>
public sealed class KeepingTests
{
    [Theory]
    [InlineData("i det gule huset bak kirka", Reason.Context, true)]
    [InlineData("bak de tre bjørkene", Reason.Context, true)]
    [InlineData("Storgata", Reason.Shape, true)]
    [InlineData("Haakon VIIs gate", Reason.Shape, true)]
    [InlineData("Storgata 5", Reason.Shape, false)]
    [InlineData("huset bak kirka, leilighet 3", Reason.Context, false)]
    [InlineData("Skogveien nr. førti", Reason.Shape, false)]
    [InlineData("skogveien femtitre", Reason.Shape, false)]
    public void A_home_in_words_may_stay_and_a_house_with_a_number_may_not(string words, Reason reason, bool stays) =>
        Assert.Equal(stays, new Finding(0, words.Length, FindingType.Address, Certainty.Certain, reason).MayStay(words));

    [Fact]
    public void A_sure_number_is_never_kept_and_a_name_what_is_unsure_and_what_tells_only_together_may_be()
    {
        FindingType[] sure = [.. Enum.GetValues<FindingType>().Where(type => new Finding(0, 4, type, Certainty.Certain, Reason.Shape).MayStay("noe"))];

        Assert.DoesNotContain(FindingType.Phone, sure);
        Assert.DoesNotContain(FindingType.IdentityNumber, sure);
        Assert.DoesNotContain(FindingType.Email, sure);
        Assert.Contains(FindingType.Person, sure);
        Assert.Contains(FindingType.Place, sure);
        Assert.True(new Finding(0, 4, FindingType.Phone, Certainty.Uncertain, Reason.Unknown).MayStay("1234"));
    }

    [Fact]
    public void The_engine_keeps_it_for_a_reason_and_tells_the_page_that_it_may()
    {
        Resolution[] said = [new("bamse", ResolutionKind.Mask, "address"), new("bamse", ResolutionKind.Keep, "det er en leke")];

        var mark = Assert.Single(Cases.Redact("Det lå en bamse på bordet.", WrittenForm.Bokmaal, said).Marks);

        Assert.Equal((FindingType.Address, MarkState.Kept, true), (mark.Type, mark.State, mark.MayKeep));
        Assert.False((mark with { Type = FindingType.Phone }).MayKeep);
    }
}
