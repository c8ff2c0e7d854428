using Pilar.Arena.Anonymisation.Lists;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>Which names are the same person's, and who each person is in the case.</summary>
/// <param name="document">The whole text.</param>
/// <param name="spots">All that is found, in order.</param>
/// <param name="cues">What the words beside each say.</param>
/// <param name="decisions">What the writer says of it.</param>
/// <param name="lexicon">Tells which words are names.</param>
internal sealed partial class PeopleFinder(CaseDocument document, IReadOnlyList<Spot> spots, List<RoleCue>[] cues, Decisions decisions, Lexicon lexicon)
{
    // «KL» in capitals says nothing of how names are written.
    private const int LongestInitials = 4;

    // «en annen Kristoffer på trinnet, han heter …»
    private const int Near = 48;

    private readonly Aliases _aliases = new(document.Text, spots, lexicon);
    private readonly List<Person> _people = [];
    private readonly HashSet<Mentions> _settled = [];
    private readonly Dictionary<int, Mentions> _at = [];
    private readonly Dictionary<int, (int At, bool IsSure)> _owners = [];

    // By the name that is somebody's, those that the text says for sure are the same one's.
    private ILookup<int, int> _namedFor = Array.Empty<int>().ToLookup(at => at);

    private ILookup<char, string> _initials = Array.Empty<string>().ToLookup(word => word[0]);

    public IEnumerable<Thing> Find()
    {
        foreach (var (one, other, isSure) in _aliases.Pairs())
        {
            _owners[other] = (one, isSure);
        }

        _namedFor = _owners.Where(owner => owner.Value.IsSure).ToLookup(owner => owner.Value.At, owner => owner.Key);
        var all = Gather();
        _initials = all.Where(one => !one.Name.IsInitials && one.Name.Words is [{ Length: > 1 }, ..]).Select(one => one.Name.Words[0]).Distinct(StringComparer.Ordinal).ToLookup(word => word[0]);
        foreach (var mentions in all.OrderBy(one => one.IsCalledSo ? 1 : 0).ThenByDescending(one => one.Name.IsFull ? one.Name.Words.Count : 1).ThenBy(one => one.Name.IsInitials ? 1 : 0)
            .ThenBy(one => one.Name.Which.Length > 0 ? 0 : 1).ThenBy(one => one.Name.Which.Length > 0 && one.At.Exists(_owners.ContainsKey) ? 0 : 1).ThenBy(one => one.At[0]))
        {
            Settle(mentions);
        }

        var whoIsWho = new WhoIsWho(_people, spots, decisions, document);
        whoIsWho.Sort();
        NameTheChild(whoIsWho);
        var doubts = new Lazy<IdentityDoubts>(() => new IdentityDoubts(_people, spots, decisions, document, lexicon));
        return _people.Select(person => new Thing(FindingType.Person, RoleOf(person, whoIsWho), [.. person.Spots.Order()], person.Ambiguous)
        {
            Doubts = new(() => [.. doubts.Value.Of(person).Select(doubt => new Doubt(doubt.Form, [.. doubt.Whom.Select(one => one.Spots.Min())]))]),
        });
    }

    // The same name as it is written, of the same namesake.
    private List<Mentions> Gather()
    {
        // Where most names are in capitals, «LETE» is a name as the others are.
        var isMixed = spots.Where(spot => spot.Type == FindingType.Person && spot.Text.Length > LongestInitials).ToList() is var named && (named.Count == 0 || named.Count(spot => spot.Text.Any(char.IsLower)) * 2 > named.Count);
        var (bare, others) = (new BareName(spots, lexicon), Others());
        List<Mentions> all =
        [
            .. Enumerable.Range(0, spots.Count).Where(at => spots[at].Type == FindingType.Person)
                .GroupBy(at => (spots[at].Form, Which: Namesakes.Of(document.Text, spots[at]), Another: others.Contains(spots[at].Form) || Namesakes.IsAnother(document.Text, spots[at])))
                .Select(same => Mentioned([.. same], same.Key.Form, same.Key.Which, same.Key.Another)),
        ];
        foreach (var mentions in all)
        {
            mentions.At.ForEach(at => _at[at] = mentions);
        }

        return all;

        Mentions Mentioned(List<int> at, string form, string which, bool another)
        {
            var isCalledSo = at.Exists(one => CalledSo.Says(document.Text, spots[one]));
            var name = new Name(bare.Of(spots[at[0]]), lexicon, isMixed && spots[at[0]].Text.All(char.IsUpper), which, isCalledSo || at.Exists(_aliases.IsPetName))
            {
                IsSure = at.Exists(one => spots[one].Certainty == Certainty.Certain),
            };

            // Who has a name of their own that others call them too is settled by it.
            return new Mentions(name, form, at, another, isCalledSo && !name.IsOwn && !form.AsSpan().ContainsAny(' ', '-') && !at.Exists(one => Namesakes.IsIntroduced(document.Text, spots[one])));
        }
    }

    // The whole names of those who are said to be others: it holds wherever they stand.
    private HashSet<string> Others()
    {
        var others = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < spots.Count; at++)
        {
            if (spots[at].Type == FindingType.Person && spots[at].Form.Contains(' ') && (Namesakes.IsSaidOther(document.Text, spots[at]) || (at > 0 && IsSpeltOut(spots[at - 1], spots[at]) && Namesakes.IsAnother(document.Text, spots[at - 1]))))
            {
                others.Add(spots[at].Form);
            }
        }

        return others;
    }

    // «en annen Kristoffer på trinnet (Kristoffer H.)»
    private bool IsSpeltOut(Spot name, Spot whole) =>
        name.Type == FindingType.Person && whole.Start - name.End is > 0 and < Near && whole.Form.StartsWith($"{name.Form} ", StringComparison.Ordinal) && !document.Text.AsSpan(name.End, whole.Start - name.End).ContainsAny(".!?\n");

    // Full names come first, so a part of one finds it; of whom the text says that they are somebody's, when that one is settled.
    private void Settle(Mentions mentions)
    {
        if (!_settled.Add(mentions))
        {
            return;
        }

        var told = mentions.At.Where(_owners.ContainsKey).ToList();
        told.ForEach(at => Settle(_at[_owners[at].At]));
        mentions = GiveToSeveral(mentions, told);
        told = [.. told.Intersect(mentions.At)];
        if (told.Select(at => PersonAt(_owners[at].At)).FirstOrDefault(owner => owner is not null) is { } person && !Kinship.Clash(SaidOf(told), SaidOf(person.Spots)))
        {
            var own = FitOf(mentions, person);
            var isOthers = mentions.Name.Which.Length == 0 && _people.Exists(other => other != person && FitOf(mentions, other) is >= Fit.Near and var fit && fit > own);
            var rest = !isOthers ? mentions.At.Except(told).Where(at => Kinship.Clash(SaidOf([at]), SaidOf(person.Spots))).ToList()
                : told.Exists(at => _owners[at].IsSure) ? mentions.At.Except(told).ToList()
                : mentions.At;
            AddAll(person, mentions, [.. mentions.At.Except(rest)]);
            if (rest.Count > 0)
            {
                // «Haugli», which the mother was called before, is the father's where it stands alone.
                Place(mentions with { At = rest }, isOthers ? person : null);
            }
        }
        else if (mentions.At.Count > 0)
        {
            Place(mentions);
        }
    }

    private void Place(Mentions mentions, Person? except = null)
    {
        var fits = _people.Where(person => person != except).Select(person => (Person: person, Fit: FitOf(mentions, person))).Where(one => one.Fit != Fit.No).ToList();
        var best = fits.Count == 0 ? Fit.No : fits.Max(one => one.Fit);
        var candidates = fits.Where(one => one.Fit == best).Select(one => one.Person).ToList();
        if (best == Fit.Later && mentions.Name is { IsFull: false, IsGiven: false })
        {
            PlaceSurnames(mentions, candidates);
        }
        else
        {
            candidates = fits.Count == 0 && mentions is { IsCalledSo: true, IsAnother: false } && !_owners.Values.Any(owner => mentions.At.Contains(owner.At)) ? SpokenOfBefore(mentions) : candidates;
            var only = candidates is [var one] ? one : best == Fit.Alike || mentions.Name is { IsInitials: true, Words.Count: 1 } ? MostSpokenOf(candidates) : null;
            var (theirs, others) = only is null ? (mentions.At, []) : ByWork(only, mentions.At);
            AddAll(only ?? new Person { Ambiguous = candidates.Count > 1 && best > Fit.Alike, IsAnother = mentions.IsAnother }, mentions, theirs);
            AddAll(new Person(), mentions, others);
        }
    }

    // Whom «he» or «she» is called: who is spoken of most, or the only one whose name begins with the same letter.
    private List<Person> SpokenOfBefore(Mentions mentions)
    {
        var isWoman = mentions.At.Select(at => CalledSo.IsWoman(document.Text, spots[at])).FirstOrDefault(told => told is not null);
        var mine = SaidOf(mentions.At);
        // Who calls somebody so is another.
        var caller = Enumerable.Range(0, mentions.At[0]).LastOrDefault(at => spots[at].Type == FindingType.Person, -1) is var last and >= 0 && CalledSo.IsCaller(document.Text, spots[last], spots[mentions.At[0]]) ? last : -1;
        var before = _people.FindAll(person => person.Spots.Min() < mentions.At[0] && !person.Spots.Contains(caller) && !Kinship.Clash(mine, SaidOf(person.Spots)));
        var fitting = before.FindAll(person => !SaidOf(person.Spots).Exists(role => Kinship.IsOtherSex(isWoman, role)));
        // Whom the sex leaves alone must have been spoken of most all the same.
        return (MostSpokenOf(fitting) ?? MostSpokenOf(before)) is { } most && fitting.Contains(most) ? [most]
            : fitting.FindAll(person => person.Forms.Any(form => form[0] == mentions.Form[0])) is [var only] ? [only]
            : [];
    }

    // A letter alone, or the beginning of two names: of the one who is spoken of most, when that is twice as often as any other.
    private static Person? MostSpokenOf(List<Person> candidates) =>
        candidates.OrderByDescending(person => person.Spots.Count).ToList() is [var most, var next, ..] && most.Spots.Count >= 2 * next.Spots.Count ? most : null;

    private Fit FitOf(Mentions mentions, Person person)
    {
        if (mentions.IsAnother ? !person.IsAnother && (!mentions.Name.IsGiven || !person.Names.TrueForAll(name => name.Which.Length > 0)) : person.IsAnother && !mentions.Name.IsFull)
        {
            return Fit.No;
        }

        // «fru Lunde» is not the father of that name.
        if (mentions.Name.IsWoman is { } isWoman && person.Names[0].Words.Count > 1 && SaidOf(person.Spots).Exists(role => Kinship.IsOtherSex(isWoman, role)))
        {
            return Fit.No;
        }

        // Nobody is both «store Ola» and «lille Ola».
        if (mentions.Name.Which.Length > 0 && IsOtherNamesake(mentions.Name.Which, person))
        {
            return Fit.No;
        }

        var (name, best) = (mentions.Name, Fit.No);
        foreach (var full in person.Names)
        {
            var fit = name.FitTo(full);
            best = fit > best && (name.Which.Length == 0 || full.Which.Length == 0 || name.Which == full.Which) ? fit : best;
        }

        best = best == Fit.No && name.Words.Count == 1 && person.Names is [{ Words: [{ Length: 1 }, ..] }, ..] && IsInitialed(name, person) && MayWork(mentions, person) ? Fit.Called : best;
        return best != Fit.No && AreTold(mentions, person, best) ? Fit.No : best;
    }

    private static bool IsOtherNamesake(string which, Person person) => person.Names.Exists(name => name.Which.Length > 0 && name.Which != which);

    // «Wenche», of «W. Brenna», where nobody else has a name that begins so.
    private bool IsInitialed(Name name, Person person) =>
        person.Names.TrueForAll(full => full.IsFull && full.Words[0].Length == 1 && full.Words[0][0] == name.Words[0][0]) && _initials[name.Words[0][0]].Count() == 1 && name.IsOwn;

    // «Kontaktlærer K. Lunde» is not Kasper, who is nine.
    private bool MayWork(Mentions mentions, Person person) =>
        SaidOf(person.Spots, atLeast: 1) is not { Count: > 0 } theirs || theirs.Exists(IsAtWork) == SaidOf(mentions.At, atLeast: 1).Exists(IsAtWork);

    // The text tells them apart: by kin, in a row, as old and young.
    private bool AreTold(Mentions mentions, Person person, Fit fit)
    {
        // What is said of «Warsame», of whom the text says that it is Abdi Warsame, is said of him.
        var (mine, theirs) = (SaidOf([.. mentions.At, .. mentions.At.SelectMany(at => _namedFor[at])]), SaidOf(person.Spots));
        return ((fit != Fit.Later || mentions.Name.Which.Length > 0 || mentions.Name.IsFull) && Kinship.Clash(mine, theirs))
            || (fit is Fit.Hinted or Fit.Alike && (mentions.At.Exists(one => person.Spots.Exists(other => _aliases.AreListed(one, other) || _aliases.AreListed(other, one))) || mine.Count > 0 || (mentions.Name.IsOwn && mentions.At[0] < person.Spots.Min())))
            || (fit == Fit.Called && mentions.Name is { IsInitials: true, Words.Count: > 1 } && person.Names.TrueForAll(name => name.Words.Count == 1 && !name.IsInitials) && !IsFirst(mentions.At[0]) && !mine.Exists(Kinship.IsKin))
            || (fit == Fit.Called && mentions.Name.IsInitials && IsFirst(mentions.At[0]) && theirs.Exists(role => Kinship.IsKin(role) && role != Roles.Child) && !theirs.Contains(Roles.Child))
            || (fit == Fit.Later && !mentions.Name.IsFull && mentions.At[0] < person.Spots.Min() && !mine.Intersect(theirs).Any())
            || ((fit is Fit.Near or Fit.Called || (fit == Fit.Later && mentions.Name.IsGiven)) && mentions.Name.Words.Count == 1 && !mentions.Name.IsInitials && IsOtherKin(mentions.At, theirs))
            || (fit is not (Fit.Same or Fit.Later) && mentions.Name.Words.Count == 1 && !mentions.Name.IsInitials && mentions.At.Exists(one => Namesakes.IsIntroduced(document.Text, spots[one])))
            || (fit == Fit.Later && mentions.Name.IsFull && mine.Exists(role => Kinship.IsKin(role) && role != Roles.Child) && !mine.Intersect(theirs).Any())
            || (fit == Fit.Later && mentions.Name.IsGiven && mine.Count > 0 && theirs.Count > 0 && !mine.Intersect(theirs).Any() && mine.Exists(IsAtWork) != theirs.Exists(IsAtWork))
            || AreOldAndYoung(mentions, person)
            || mentions.At.Exists(one => person.Spots.Exists(other => _aliases.AreTwo(one, other) || _aliases.AreTwo(other, one)))
            || (fit == Fit.Near && mentions.Name.Which.Length > 0 && person.Names.TrueForAll(name => name.Which.Length == 0));
    }

    // «flytter til Maarja, tanta» is not Maajja, nor «kompisen Totto» a Kristoffer.
    private bool IsOtherKin(List<int> at, List<Role> theirs) =>
        at.Exists(one => cues[one].Exists(cue => cue is { Plural: false, Weight: > 3 } && Kinship.IsKin(cue.Role) && cue.Role != Roles.Child && !theirs.Contains(cue.Role)));

    // «gamle-Frode» is another than the Frode who was named before him, or of whom nothing says that he is old.
    private bool AreOldAndYoung(Mentions mentions, Person person) => mentions.Name.Which == Namesakes.Old
        ? !person.Names.Exists(name => name.Which == Namesakes.Old) && !SaidOf(person.Spots).Exists(Kinship.IsOld)
        : mentions is { IsAnother: false, Name.Which.Length: 0 } && person.Names.TrueForAll(name => name.Which == Namesakes.Old) && mentions.At[0] < person.Spots.Min() && !SaidOf(mentions.At).Exists(Kinship.IsOld);

    private bool IsFirst(int at) => document.Text.AsSpan(Math.Max(0, spots[at].Start - Near)..spots[at].Start).Contains("initial", StringComparison.OrdinalIgnoreCase) || !Enumerable.Range(0, at).Any(before => spots[before].Type == FindingType.Person);

    private void AddAll(Person person, Mentions mentions, List<int> at)
    {
        if (at.Count > 0)
        {
            AddTo(person, mentions, at);
        }
    }

    // «pedagogisk leder Synnefrid» is not the child of that name.
    private (List<int> Theirs, List<int> Others) ByWork(Person person, List<int> at)
    {
        // A father may write too.
        var atWork = at.Where(one => cues[one].Exists(cue => cue.Joint != RoleJoint.None && IsAtWork(cue.Role) && cue.Role.Key is not ("writer" or "recipient"))).ToList();
        var isKin = person.Spots.Concat(at.Except(atWork)).SelectMany(one => cues[one]).Any(cue => !IsAtWork(cue.Role));
        var works = person.Spots.SelectMany(one => cues[one]).Any(cue => IsAtWork(cue.Role));
        return isKin && !works ? ([.. at.Except(atWork)], atWork) : (at, []);
    }

    private static bool IsAtWork(Role role) => Professionals.All.Contains(role);

    private List<Role> SaidOf(List<int> at, int atLeast = 3) => [.. at.SelectMany(one => cues[one]).Where(cue => cue.Weight >= atLeast).Select(cue => cue.Role)];

    private void AddTo(Person person, Mentions mentions, IEnumerable<int> at)
    {
        if (!_people.Contains(person))
        {
            _people.Add(person);
        }

        person.Names.Add(mentions.Name);
        person.Forms.Add(mentions.Form);
        person.Spots.AddRange(at);
    }

    private Person? PersonAt(int spot) => _people.Find(person => person.Spots.Contains(spot));

    // Whom nothing is said of and who is spoken of most is the child, when nobody else is.
    private void NameTheChild(WhoIsWho whoIsWho)
    {
        if (_people.Exists(person => RoleOf(person, whoIsWho) == Roles.Child || RoleOf(person, whoIsWho) == Roles.Adult))
        {
            return;
        }

        var most = _people.Where(person => RoleOf(person, whoIsWho) == Roles.Person && !person.Ambiguous && person.Spots.Exists(at => spots[at].Certainty == Certainty.Certain)).MaxBy(person => person.Spots.Count);
        most?.Guessed = most.Spots.Count > 1 ? Roles.Child : null;
    }

    private Role RoleOf(Person person, WhoIsWho whoIsWho) =>
        whoIsWho.RoleOf(person) ?? person.Spots.Order().SelectMany(at => cues[at]).GroupBy(cue => cue.Role).MaxBy(role => role.Sum(cue => cue.Weight))?.Key ?? person.Guessed ?? Roles.Person;

    private sealed record Mentions(Name Name, string Form, List<int> At, bool IsAnother, bool IsCalledSo);
}
