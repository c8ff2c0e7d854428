using Pilar.Arena.Anonymisation.Facts;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Numbers;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>What is done with what the second reading thinks of a text: see <see cref="Thresholds"/>.</summary>
/// <param name="first">The text and what was found in it.</param>
/// <param name="topics">How likely each topic is of each token, token by token.</param>
internal sealed class SecondThoughts(Reading first, double[] topics)
{
    // A longer number that nothing explains is asked about, whatever is thought of it.
    private const int LongNumber = 5;

    private const double Never = 2;

    private const int NoOwner = -1;

    // What has the shape of an address, or is known by name, is whole already.
    private const int Whole = -2;

    private readonly Words _words = first.Words;
    private readonly bool[] _covered = new bool[first.Words.Count];
    private readonly bool[] _asked = new bool[first.Words.Count];

    // A small word that leads to a home whose place is masked: «på» in «på Kvåle, kvitmåla hus».
    private readonly bool[] _led = new bool[first.Words.Count];

    // Of a placeholder, of the number of a case of ours, or the name of who is in the room.
    private readonly bool[] _silent = new bool[first.Words.Count];
    private readonly List<Finding> _all = [];

    // Which finding a token is of.
    private readonly int[] _owners = new int[first.Words.Count];

    // A piece of a text from which what tells was taken already reads otherwise than the whole of it did: there nothing is surer than the first reading has it.
    private readonly bool _redacted = first.IsRedacted;

    // Whether somebody in it expects a child.
    private bool? _expects;

    // Of a page its writer may be asked more than of a line in a talk.
    private readonly bool _long = first.Words.Count >= Thresholds.Page;

    /// <summary>In the order of the text, none over another.</summary>
    public List<Finding> Take()
    {
        var silent = first.Silent();
        Doubts.Silence(_words, silent);
        first.Found.Where(finding => !Doubts.IsSilent(_words, finding, silent)).ToList().ForEach(Reconsider);
        for (var at = 0; at < _words.Count; at++)
        {
            _silent[at] = silent[at] || (_words.IsAllowedHere(at) && !_words.IsNamed(at));
            _asked[at] = !_silent[at] && !_covered[at] && Likely(at) >= AskOf(at) && MayBe(at);
        }

        AskAgain();
        for (var at = 1; at < _words.Count; at++)
        {
            _asked[at] |= IsBeside(at, at - 1);
        }

        for (var at = _words.Count - 2; at >= 0; at--)
        {
            _asked[at] |= IsBeside(at, at + 1);
        }

        Stretch();
        for (var at = 0; at < _words.Count; at++)
        {
            at = _asked[at] ? AddFrom(at) : at;
        }

        List<Finding> left = [.. _all.Where(finding => !Everybodys.Is(_words, finding) && !OfAnybody.Is(_words, finding) && Senses.MayBe(_words, finding)).Select(finding => Everybodys.Doubted(_words, finding)).OrderBy(finding => finding.Start)];
        return _redacted ? left : AtLarge.LetBe(_words, Nobody.Weigh(_words, HomePieces.Join(_words, left, Thought), Thought));
    }

    private double Thought(Finding finding)
    {
        var (from, end) = _words.Within(finding);
        return end == from ? 0 : Enumerable.Range(from, end - from).Max(Likely);
    }

    // The small words between and around what was found, see Stretches.
    private void Stretch()
    {
        var kinds = new Topic[_words.Count];
        Array.Fill(_owners, NoOwner);
        for (var one = 0; one < _all.Count; one++)
        {
            var (from, end) = _words.Within(_all[one]);
            Array.Fill(kinds, Topics.Of(_all[one].Type), from, end - from);
            Array.Fill(_owners, _all[one].Reason == Reason.Context ? one : Whole, from, end - from);
        }

        for (var at = 0; at < _words.Count; at++)
        {
            kinds[at] = _asked[at] && !_covered[at] && !IsAlone(at) ? Best(at) : kinds[at];
        }

        Stretches.TakeIn(_words, kinds);
        for (var at = 1; at < _words.Count; at++)
        {
            var end = kinds[at] == Topic.Nothing ? Stretches.Across(_words, kinds, at) : at;
            if (end > at && (_owners[at - 1] != Whole || _owners[end] != Whole))
            {
                Take(at, end, kinds);
            }
        }

        for (var at = 0; at < _words.Count; at++)
        {
            if (kinds[at] == Topic.Home && _owners[at] != Whole)
            {
                var end = at + 1;
                while (end < _words.Count && kinds[end] is Topic.Home or Topic.Place or Topic.Organisation && _words.AreJoined(end - 1, end))
                {
                    end++;
                }

                var begin = Stretches.Beginning(_words, kinds, at);
                Take(begin, at, kinds);
                var last = Stretches.LastWord(_words, kinds, end);
                Take(end, last, kinds);
                var tail = Stretches.End(_words, kinds, last);
                Take(last, tail, kinds);
                var place = Stretches.PlaceBefore(_words, kinds, begin);
                Take(Stretches.Beginning(_words, kinds, place), place, kinds);
                at = tail - 1;
            }
        }
    }

    // Into the finding beside them; asked about by themselves when there is none.
    private void Take(int from, int end, Topic[] kinds)
    {
        for (var at = from; at < end; at++)
        {
            Grow(at, at - 1, kinds);
        }

        for (var at = end - 1; at >= from; at--)
        {
            Grow(at, at + 1, kinds);
            if (kinds[at] == Topic.Nothing && !_silent[at])
            {
                (kinds[at], _asked[at], _led[at]) = (Topic.Home, true, true);
            }
        }
    }

    private void Grow(int at, int beside, Topic[] kinds)
    {
        if (kinds[at] != Topic.Nothing || _silent[at] || beside < 0 || beside >= _words.Count || _owners[beside] < 0 || kinds[beside] is not (Topic.Home or Topic.Organisation))
        {
            return;
        }

        var finding = _all[_owners[beside]];
        var (start, end) = (Math.Min(finding.Start, _words[at].Start), Math.Max(finding.Start + finding.Length, _words[at].End));
        _all[_owners[beside]] = finding with { Start = start, Length = end - start };
        (_owners[at], _covered[at], kinds[at]) = (_owners[beside], true, kinds[beside]);
    }

    // «970 88 1xx»: to the end of the word in which a number ends.
    private int WholeEnd(Finding finding, int end) =>
        Topics.Of(finding.Type) == Topic.Number && _words[end - 1] is { Length: < LongNumber } last && last.End > finding.End && !first.Found.Exists(other => other.Start >= finding.End && other.Start < last.End) ? last.End : finding.End;

    private double AskOf(int at) => !_long && Best(at) == Topic.Person && Doubts.IsPlain(_words, at) ? Thresholds.AskOfPlain : Thresholds.Ask(Best(at), _long);

    private void Reconsider(Finding finding)
    {
        var (from, end) = _words.Within(finding);
        var all = Enumerable.Range(from, end - from);
        var sure = finding.Certainty == Certainty.Certain;
        var thought = Thought(finding);
        var likely = end == from || IsFixed(finding, all, thought) ? 1 : thought;
        var mask = sure ? likely >= DoubtOf(finding, all) || !Topics.MayBeDoubted(finding.Type) : !_redacted && thought >= (IsShortNumber(finding, all) ? Thresholds.SureOfShortNumber : SureOf(finding.Type, all)) && Topics.MayBeMasked(finding.Type);
        if (likely >= (sure ? Math.Min(Thresholds.LetCarefully, LetOf(finding.Type, all)) : LetOf(finding.Type, all)) || (sure && !Topics.IsName(finding.Type) && !(finding.Type is FindingType.Age or FindingType.SchoolClass && likely < Thresholds.LetOfShape && all.All(at => Doubts.DigitsOf(_words, at) == 0))) || (Topics.IsName(finding.Type) && (all.Any(at => Doubts.MayBeNewName(_words, at, Likely(at))) || (_words.Count < Thresholds.Line && all.Any(at => _words.Is(at, WordTraits.AnyName))))))
        {
            _all.Add(finding with { Certainty = mask ? Certainty.Certain : Certainty.Uncertain, Length = (end > from ? WholeEnd(finding, end) : finding.Start + finding.Length) - finding.Start });
            Array.Fill(_covered, true, from, end - from);
        }
    }

    // Whatever is thought of it: control digits agree, somebody is called so elsewhere or perhaps in the case, it is long and nothing explains it, or somebody has got the diagnosis, which may be somebody.
    private bool IsFixed(Finding finding, IEnumerable<int> all, double thought) =>
        finding.Reason is Reason.Checksum || (finding.Reason is Reason.Repeated && !all.All(at => Doubts.IsNotRepeated(_words, at, thought))) || all.Any(_words.IsNamed) || (finding.Type == FindingType.Person && all.Any(_words.MayBeNamed))
        || all.Sum(at => Doubts.DigitsOf(_words, at)) >= LongNumber || (finding.Type is FindingType.RareFact or FindingType.Person && all.Any(at => RareFactFinder.IsAfterDiagnosis(_words, at)));

    private bool IsPlain(IEnumerable<int> all) => all.All(at => Doubts.IsPlain(_words, at));

    private bool IsCoined(IEnumerable<int> all) => all.All(at => Doubts.IsCoined(_words, at));

    private double DoubtOf(Finding finding, IEnumerable<int> all) => Math.Max(
        Thresholds.DoubtOf(finding.Type),
        finding.Type != FindingType.Person ? 0 : IsCoined(all) ? Thresholds.SureOfCoined : IsPlain(all) ? all.All(at => Doubts.IsForeignWord(_words, at)) ? Thresholds.DoubtOfForeign : Thresholds.DoubtOfPlain : 0);

    // «Innlegg nr. 100», «Innlegg 1000»: a few figures that no rule knows.
    private bool IsShortNumber(Finding finding, IEnumerable<int> all) =>
        finding.Reason == Reason.Unknown && Topics.Of(finding.Type) is Topic.Number or Topic.Home && all.Sum(at => Doubts.DigitsOf(_words, at)) is > 0 and < LongNumber;

    private double LetOf(FindingType type, IEnumerable<int> all) =>
        !Topics.MayBeMasked(type) ? Thresholds.LetOfTold : all.Any(at => _words.Is(at, WordTraits.AnyName) && !Doubts.IsForeignWord(_words, at)) ? Thresholds.LetOfName : _long ? Thresholds.Let : Thresholds.LetInTalk;

    // «uke 11», where somebody expects a child, is how far they have come.
    private bool IsOfPregnancy(IEnumerable<int> all) =>
        all.Any(at => _words[at].Lower is "uke" or "veke")
        && (_expects ??= Enumerable.Range(0, _words.Count).Any(at => _words[at].Lower.StartsWith("gravid", StringComparison.Ordinal) || _words[at].Lower.StartsWith("svangerskap", StringComparison.Ordinal)));

    private double SureOf(FindingType type, IEnumerable<int> all) => type == FindingType.Date && IsOfPregnancy(all) ? Never : Math.Max(
        Thresholds.SureOf(type),
        Topics.MayBeDoubted(type) && all.Any(at => Doubts.IsNew(_words, at)) ? Thresholds.SureOfNew(_long) : type != FindingType.Person ? 0 : IsCoined(all) ? Thresholds.SureOfCoined : IsPlain(all) ? Thresholds.SureOfPlain : 0);

    // Who was found once is asked about wherever the same word may stand for them; who is masked once, wherever it has a capital.
    private void AskAgain()
    {
        var asked = Enumerable.Range(0, _words.Count).Where(at => _asked[at] && Best(at) == Topic.Person).ToList();
        var masked = FormsOf(asked.Where(at => Likely(at) >= Thresholds.Sure).Concat(PlacesOf(Certainty.Certain)));
        var people = FormsOf(asked.Concat(PlacesOf(Certainty.Uncertain)).Concat(PlacesOf(Certainty.Certain)));
        for (var at = 0; people.Count > 0 && at < _words.Count; at++)
        {
            _asked[at] |= !_silent[at] && !_covered[at] && _words[at] is { Kind: TokenKind.Word, Length: > 2 } && !_words.IsAllowed(at) && !Telling.IsSmall(_words[at].Lower) && Forms.Of(_words[at].Lower).Any(people.Contains)
                && (Likely(at) >= Thresholds.Same ? !Idioms.IsOne(_words, at) : _words.IsCapital(at) && (!_words[at].StartsSentence || Forms.Of(_words[at].Lower).Any(masked.Contains)));
        }
    }

    private IEnumerable<int> PlacesOf(Certainty certainty) =>
        _all.Where(finding => finding.Type == FindingType.Person && finding.Certainty == certainty).Select(_words.Within).SelectMany(within => Enumerable.Range(within.First, within.End - within.First));

    private HashSet<string> FormsOf(IEnumerable<int> places) => places.SelectMany(at => Forms.Of(_words[at].Lower)).ToHashSet(StringComparer.Ordinal);

    // Not what only leads to it: «f. 14.03.2011», «tlf. 911 00 011».
    private bool IsBeside(int at, int other) =>
        !_silent[at] && !_covered[at] && Best(at) is not (Topic.Occupation or Topic.RareFact) && (_covered[other] || _asked[other]) && _words.AreJoined(Math.Min(at, other), Math.Max(at, other)) && Likely(at) >= Thresholds.Beside && MayBe(at)
        && !(other > at && _covered[other] && (Best(at) is Topic.Age or Topic.Date or Topic.Number));

    // All that is asked about from here, as one question; says where it ends.
    private int AddFrom(int start)
    {
        var (end, topic, likely) = (start + 1, Best(start), Likely(start));
        for (; end < _words.Count && _asked[end] && _words.AreJoined(end - 1, end); end++)
        {
            (topic, likely) = Likely(end) > likely ? (Best(end), Likely(end)) : (topic, likely);
        }

        var (from, to) = (start, end);
        while (from < to && _words[from].Kind == TokenKind.Mark)
        {
            from++;
        }

        while (to > from && _words[to - 1].Kind == TokenKind.Mark)
        {
            to--;
        }

        if (!Enumerable.Range(from, to - from).All(at => IsNothing(at) && !_led[at]) && !(topic == Topic.Number && IsSmallNumber(from, to)))
        {
            var type = Topics.TypeOf(topic);
            var certainty = !_redacted && likely >= SureOf(type, Enumerable.Range(from, to - from)) && Topics.MayBeMasked(type) ? Certainty.Certain : Certainty.Uncertain;
            _all.AddRange(Edges.Of(_words, new Finding(_words[from].Start, _words[to - 1].End - _words[from].Start, type, certainty, Reason.Context), at => _led[at] ? 1 : Likely(at)));
        }

        return end - 1;
    }

    // A figure or two by themselves are nobody's number.
    private bool IsSmallNumber(int from, int to) => to == from + 1 && _words[from] is { Kind: TokenKind.Number, Length: < 3 };

    // By itself nothing to ask about: «og», a mark, the s of «[Mor]s»; but the «på» of «på Myrmo gård», when it is thought to be of a home.
    private bool IsNothing(int at) => _words[at].Kind == TokenKind.Mark || HarmlessNumbers.IsToken(_words[at].Lower)
        || ((Telling.IsSmall(_words[at].Lower) || (_words[at].Lower is "s" or "f" && !_words.IsCapital(at))) && !(Best(at) == Topic.Home && Likely(at) >= Thresholds.OfHome) && !IsNameAllTheSame(at));

    // «Eh Doh», «kalles Nok», «Dawit-frå-før», «oddny f»: a small word is a name, or of one, where next to everything speaks for it.
    private bool IsNameAllTheSame(int at) => !_redacted && Best(at) == Topic.Person && Likely(at) >= Thresholds.SureOfSmall;

    // Nothing by itself, and nothing beside it that is asked about with it.
    private bool IsAlone(int at) =>
        IsNothing(at) && !(at > 0 && _asked[at - 1] && _words.AreJoined(at - 1, at)) && !(at + 1 < _words.Count && _asked[at + 1] && _words.AreJoined(at, at + 1));

    private double Likely(int at) => 1 - topics[at * Topics.Count];

    private Topic Best(int at)
    {
        var best = 1;
        for (var topic = 2; topic < Topics.Count; topic++)
        {
            best = topics[(at * Topics.Count) + topic] > topics[(at * Topics.Count) + best] ? topic : best;
        }

        return (Topic)best;
    }

    // «mor», «og»: no name, and no part of one; but «han som overlevde» tells.
    private bool MayBe(int at) =>
        Best(at) is Topic.Occupation or Topic.RareFact or Topic.Home or Topic.Age or Topic.Date or Topic.Number or Topic.Reach || Likely(at) >= (Best(at) == Topic.Organisation ? Thresholds.CommonOfHouse : Thresholds.Common) || !Telling.IsCommon(_words[at].Lower) || (_words.IsCapital(at) && !_words[at].StartsSentence && !_words[at].Caseless);
}
