using Pilar.Arena.Anonymisation.Facts;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>
/// Takes a word for a name, or asks, or lets it be: by its lists, by its capital where capitals say something, by the words beside it, and by what the
/// tagger thinks. The numbers are probabilities, chosen on the development sets: to leave a name standing is worse than to ask.
/// </summary>
internal static class Judge
{
    // In the middle of a sentence a capital says it already.
    private const int LongestAbbreviation = 4;
    private const float Faint = 0.005f;
    private const float Faintish = 0.01f;
    private const float Slight = 0.03f;
    private const float Hint = 0.10f;
    private const float Likely = 0.30f;
    private const float MoreThanNot = 0.50f;
    private const float Strong = 0.80f;
    private const float AlmostSure = 0.95f;

    public static Verdict? Of(Words words, int at)
    {
        if ((words.IsAllowed(at) && !IsNickname(words, at)) || (words.IsSmall(at) && !words.IsLoneCapital(at)) || words.IsTail(at) && words[at].Length < 3)
        {
            return null;
        }

        if (words.HasDigits(at) || (words.IsTail(at) && !words.IsCapital(at) && !words.Is(at, WordTraits.AnyName) && !words.IsUnheardOf(at)) || (words.Is(at, WordTraits.Allowed) && words.Is(at, WordTraits.Known) && MostLikely(words, at).Person < Likely))
        {
            return null;
        }

        // «Halvsøsteren Mathilde»: the first word is what it is.
        if (Eponyms.IsOne(words, at) || (words.IsCommon(at) && !words.Is(at, WordTraits.AnyName) && (words[at].StartsSentence || !words.IsWritten(at))))
        {
            return null;
        }

        if (Idioms.IsOne(words, at) && MostLikely(words, at).Person < AlmostSure)
        {
            return null;
        }

        return IsCalledSo(words, at) || IsOfFamily(words, at) ? Verdict.Sure(FindingType.Person, Reason.Context)
            : Slots.IsLabel(words, at) ? null
            : words[at].Caseless ? OfCaseless(words, at)
            : !words.IsCapital(at) ? OfSmall(words, at)
            : words.IsShouted(at) ? OfShouted(words, at)
            : words[at].StartsSentence || words.IsColon(at - 1) ? OfFirst(words, at)
            : OfCapital(words, at);
    }

    // «Tveit-familien», «Amundsen-guttene».
    private static bool IsOfFamily(Words words, int at) =>
        words.IsCapital(at) && words.After(at) is "-" && words.IsLetterful(at + 2) && words.AreClose(at, at + 1) && words.AreClose(at + 1, at + 2) && Telling.IsFamily(words[at + 2].Lower)
        && (words.Is(at, WordTraits.AnyName) || !words.Is(at, WordTraits.Known)) && words[at].Length > 2 && !words.IsShouted(at);

    // «Vi kaller ham Ritalin», «hun heter Concerta»: called as a thing is.
    private static bool IsNickname(Words words, int at)
    {
        var last = words.Before(at) is "«" or "\"" ? at - 1 : at;
        var (before, first) = (words.Before(last), words.Before(last - 1));
        return words.IsWritten(at) && !words.IsShouted(at)
            && ((Subjects.IsPronoun(before) && Telling.IsNaming(first)) || (Telling.IsNaming(before) && (Subjects.IsPronoun(first) || Subjects.IsIndividual(first) || first is "jeg" or "eg")));
    }

    // «kalles han «Lampa»», «hun de kaller Bølla», «kalles imma».
    private static bool IsCalledSo(Words words, int at)
    {
        if (words[at].Length < 2 || words.IsCommon(at))
        {
            return false;
        }

        for (var before = at - 1; before >= 0 && before >= at - 4; before--)
        {
            if (words[before].Lower is "." or "," or ":" or "?" || words.IsNewLine(before + 1))
            {
                return false;
            }

            if (Telling.IsNaming(words[before].Lower))
            {
                return words.IsWritten(at) || (words.IsUnheardOf(at) && before >= at - 2);
            }
        }

        return false;
    }

    private static Likelihood MostLikely(Words words, int at) => words.IsCapital(at) ? words.Likely(at) : words.LikelyCaseless(at);

    // «Så kom Kari», «ble sint på Tuppen».
    private static Verdict? OfCapital(Words words, int at)
    {
        var likely = words.Likely(at);
        if (words[at].Length < 2)
        {
            return Initials.IsLetterOfSomebody(words, at) ? Verdict.Asked(FindingType.Person, Reason.Shape) : null;
        }

        // «Indre fjord», «Nye tiltak» in a heading.
        if (Telling.IsSide(words[at].Lower) && !words.IsCapital(at + 1))
        {
            return null;
        }

        var known = words.Is(at, WordTraits.Known);
        if (Elsewhere(likely, Strong) is { } elsewhere && !known && !Telling.Names(words.Before(at)))
        {
            return Verdict.Sure(elsewhere);
        }

        if (words.Is(at, WordTraits.Place) && !known && !words.Is(at, WordTraits.AnyGiven) && likely.Person < Likely && !Telling.Names(words.Before(at)))
        {
            return Verdict.Sure(FindingType.Place);
        }

        if (words.Is(at, WordTraits.AnyName | WordTraits.NearGiven) || likely.Person >= (known ? MoreThanNot : Likely) || (Telling.Names(words.Before(at)) && !words.IsColon(at - 1)))
        {
            return Verdict.Sure(FindingType.Person, words.Is(at, WordTraits.AnyName) ? Reason.List : Reason.Context);
        }

        if (known && likely.Place >= Likely && Telling.IsWhere(words.Before(at)))
        {
            return Verdict.Sure(FindingType.Place, Reason.Context);
        }

        if (Elsewhere(likely, MoreThanNot) is { } other && (!known || words.Is(at, WordTraits.Place)))
        {
            return words.IsUnheardOf(at) || words.Is(at, WordTraits.Place) ? Verdict.Sure(other, Reason.Context) : Verdict.Asked(other, Reason.Context);
        }

        var asName = !known && (words.IsUnheardOf(at) || Telling.IsSurnameLike(words[at].Lower));
        return likely.Person >= (known ? Hint : Slight) ? (!asName ? Verdict.Asked(FindingType.Person, Reason.Context) : Verdict.Sure(FindingType.Person, Reason.Context))
            : known ? (likely.Organisation >= Strong ? Verdict.Asked(FindingType.Organisation, Reason.Context) : Openings.IsOddCapital(words, at) ? Verdict.Asked(FindingType.Person, Reason.Context) : null)
            : asName ? Verdict.Asked(Kind(likely)) : null;
    }

    // A sentence's first word has a capital whatever it is.
    private static Verdict? OfFirst(Words words, int at)
    {
        var likely = words.Likely(at);
        if (words[at].Length < 2)
        {
            return Initials.OpensOfSomebody(words, at) ? Verdict.Asked(FindingType.Person, Reason.Shape) : null;
        }

        var (listed, known) = (words.Is(at, WordTraits.AnyName), words.Is(at, WordTraits.Known));
        if (known && (Openings.IsRequest(words, at) || Openings.IsRequestTo(words, at)))
        {
            return null;
        }

        // «Fraværsgrensen», «Romnummer», «Barnehuset»: made as words are, and the capital is the sentence's.
        if (!known && !listed && Openings.IsWord(words, at))
        {
            return likely.Person >= AlmostSure || (likely.Person >= Hint && words.IsCapital(at + 1)) ? Verdict.Asked(FindingType.Person) : null;
        }

        if (Elsewhere(likely, listed ? Strong : MoreThanNot) is { } elsewhere && (!known || words.Is(at, WordTraits.Place)))
        {
            return Verdict.Sure(elsewhere);
        }

        if (listed && !known)
        {
            return Verdict.Sure(FindingType.Person);
        }

        if (!known && likely.Person >= Hint && Telling.IsSurnameLike(words[at].Lower))
        {
            return Verdict.Sure(FindingType.Person, Reason.Context);
        }

        // «Qwertal gjekk inn»: what does something that only people do is somebody, also where no list has it.
        if (!known && likely.Person >= Hint && words.IsUnheardOf(at) && !words.IsSlip(at) && Telling.IsActOfSomebody(words.After(at)))
        {
            return Verdict.Sure(FindingType.Person, Reason.Context);
        }

        // «Vår begynte hos oss», «Storm viser glede».
        if (listed && words.Is(at, WordTraits.AnyGiven) && Telling.IsAct(words.After(at)))
        {
            return likely.Person >= Slight ? Verdict.Sure(FindingType.Person) : Verdict.Asked(FindingType.Person);
        }

        // A heading, or the name of a box: «Metoder:».
        var heading = known && !listed && words.After(at) is ":";
        var sure = listed ? Likely : known || !words.IsUnheardOf(at) ? AlmostSure : MoreThanNot;
        return likely.Person >= sure && !heading ? Verdict.Sure(FindingType.Person, listed ? Reason.List : Reason.Context)
            : likely.Person >= (listed ? Slight : heading ? Strong : known ? Likely : Hint) ? Verdict.Asked(FindingType.Person)
            : !known && ((!words.IsSlip(at) && words.IsUnheardOf(at)) || (likely.Person >= Slight && Telling.IsSurnameLike(words[at].Lower))) ? Verdict.Asked(Kind(likely))
            : listed && Telling.Does(words.After(at)) && words.After(at) is not ":" ? Verdict.Asked(FindingType.Person)
            : null;
    }

    // In a text, or a line, without capitals or of capitals alone.
    private static Verdict? OfCaseless(Words words, int at)
    {
        var likely = words.Likely(at);
        if (words.IsLoneCapital(at) && !words[at].StartsSentence && Initials.IsLetterOfSomebody(words, at))
        {
            return Verdict.Asked(FindingType.Person, Reason.Shape);
        }

        if (words[at].Length < 2)
        {
            return likely.Person >= Likely && words.IsPoint(at + 1) ? Verdict.Sure(FindingType.Person, Reason.Shape) : null;
        }

        if (Elsewhere(likely, MoreThanNot) is { } elsewhere && !words.Is(at, WordTraits.Known))
        {
            return words.IsUnheardOf(at) || words.Is(at, WordTraits.Place) ? Verdict.Sure(elsewhere) : null;
        }

        if (words.Is(at, WordTraits.AnyName))
        {
            var known = words.Is(at, WordTraits.Known);
            var sure = known ? MoreThanNot : words.Is(at, WordTraits.Given) ? 0 : Likely;
            return likely.Person >= sure ? Verdict.Sure(FindingType.Person) : !known || likely.Person >= (words.Is(at, WordTraits.Given) ? Faintish : Slight) || (words[at].StartsSentence && words.Is(at, WordTraits.Given) && (Telling.Does(words.After(at)) || Telling.IsAct(words.After(at))) && words.After(at) is not ":") ? Verdict.Asked(FindingType.Person) : null;
        }

        if (likely.Person >= (words.Is(at, WordTraits.Known) ? Strong : MoreThanNot) || IsBesideKin(words, at))
        {
            return Verdict.Sure(FindingType.Person, Reason.Context);
        }

        return likely.Person >= (words.Is(at, WordTraits.Known) ? MoreThanNot : Likely) || (words.IsUnheardOf(at) && !words.IsSlip(at)) ? Verdict.Asked(Kind(likely)) : null;
    }

    // A small letter where others write capitals: a name only when no word is written so, or when all else says it.
    private static Verdict? OfSmall(Words words, int at)
    {
        var likely = words.LikelyCaseless(at);
        var known = words.Is(at, WordTraits.Known);
        if (words[at].Length < 3 || (known && likely.Person < Strong))
        {
            return null;
        }

        if (IsBesideKin(words, at))
        {
            return Verdict.Sure(FindingType.Person, Reason.Context);
        }

        if (words.Is(at, WordTraits.AnyName) && !known)
        {
            return likely.Person >= (words.Is(at, WordTraits.Given) ? Hint : Likely) ? Verdict.Sure(FindingType.Person) : Verdict.Asked(FindingType.Person);
        }

        return known ? Verdict.Asked(FindingType.Person)
            : likely.Person >= Likely || words.Is(at, WordTraits.NearGiven) || (!words.IsSlip(at) && words.IsUnheardOf(at)) ? Verdict.Asked(Kind(likely))
            : null;
    }

    // «lillebroren rojhat», «Mor: LETEBRHAN».
    private static bool IsBesideKin(Words words, int at) =>
        Telling.Names(words.Before(at)) && !words.Is(at, WordTraits.Known) && MostLikely(words, at).Person >= Faint
        && (words.Is(at, WordTraits.AnyName | WordTraits.NearGiven) || (words.IsUnheardOf(at) && !words.IsSlip(at)));

    // Capitals among words that are not: most are abbreviations.
    private static Verdict? OfShouted(Words words, int at)
    {
        var likely = words.Likely(at);
        var listed = words.Is(at, WordTraits.AnyName) && !words.Is(at, WordTraits.Known);
        var unheard = words[at].Length > LongestAbbreviation && words.IsUnheardOf(at);
        return likely.Person >= MoreThanNot || (unheard && Telling.Names(words.Before(at))) || (listed && words[at].Length > LongestAbbreviation) || (words.Is(at, WordTraits.Given) && listed && likely.Person >= Likely)
            ? Verdict.Sure(FindingType.Person, Reason.Context)
            : Elsewhere(likely, Strong) is { } elsewhere && words.Is(at, WordTraits.Place) ? Verdict.Sure(elsewhere)
            : words[at].Length > 2 && (likely.Person >= Likely || (unheard && words[at].Length > LongestAbbreviation + 1) || (words.Is(at, WordTraits.AnyGiven) && !words.Is(at, WordTraits.Known))) ? Verdict.Asked(FindingType.Person)
            : null;
    }

    private static FindingType Kind(Likelihood likely) => Elsewhere(likely, Likely) ?? FindingType.Person;

    private static FindingType? Elsewhere(Likelihood likely, float least) =>
        likely.Place >= least && likely.Place >= likely.Organisation ? FindingType.Place
        : likely.Organisation >= least ? FindingType.Organisation
        : null;
}
