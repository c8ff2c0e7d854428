using Pilar.Arena.Anonymisation.Lists;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>Which names are the same person's, and who each person is in the case.</summary>
/// <param name="spots">All that is found, in order.</param>
/// <param name="cues">What the words beside each say.</param>
/// <param name="decisions">What the writer says of it.</param>
internal sealed class PeopleFinder(IReadOnlyList<Spot> spots, List<RoleCue>[] cues, Decisions decisions, Lexicon lexicon)
{
    private readonly List<Person> _people = [];

    /// <param name="owner">Whose nickname a spot is; -1 when it is nobody's.</param>
    public IEnumerable<Thing> Find(Func<int, int> owner)
    {
        var mentions = Enumerable.Range(0, spots.Count).Where(at => spots[at].Type == FindingType.Person)
            .GroupBy(at => spots[at].Form, StringComparer.Ordinal)
            .Select(form => (Name: new Name(form.Key, lexicon), Form: form.Key, At: form.ToList()));
        foreach (var (name, form, at) in mentions.OrderByDescending(one => one.Name.Words.Count).ThenBy(one => one.At[0]))
        {
            Settle(name, form, at);
        }

        Merge();
        MergeNicknames(owner);
        NameTheChild();
        return _people.Select(person => new Thing(FindingType.Person, RoleOf(person), [.. person.Spots.Order()], person.Ambiguous));
    }

    // Full names come first, so a part of one finds it.
    private void Settle(Name name, string form, List<int> at)
    {
        var fitting = _people.Where(person => person.Names.Exists(name.IsPartOf)).ToList();
        var exact = fitting.Where(person => person.Names.Exists(full => name.Words.All(full.Words.Contains))).ToList();
        var candidates = exact.Count > 0 ? exact : fitting;
        if (candidates.Count > 0 && candidates.TrueForAll(person => person.Names.Exists(name.IsSurnameOf)))
        {
            foreach (var mention in at.GroupBy(one => OfSurname(candidates, one)))
            {
                AddTo(mention.Key.Person ?? new Person { Ambiguous = mention.Key.Role is null && candidates.Count > 1 }, name, form, mention);
            }
        }
        else
        {
            var only = candidates is [var one] ? one : null;
            var (theirs, others) = only is null ? (at, []) : ByWork(only, at);
            AddAll(only ?? new Person { Ambiguous = candidates.Count > 1 }, name, form, theirs);
            AddAll(new Person(), name, form, others);
        }
    }

    private void AddAll(Person person, Name name, string form, List<int> at)
    {
        if (at.Count > 0)
        {
            AddTo(person, name, form, at);
        }
    }

    // «pedagogisk leder Synnefrid» is not the child of that name.
    private (List<int> Theirs, List<int> Others) ByWork(Person person, List<int> at)
    {
        var atWork = at.Where(one => cues[one].Exists(cue => cue.Joint != RoleJoint.None && IsAtWork(cue.Role))).ToList();
        var isKin = person.Spots.Concat(at.Except(atWork)).SelectMany(one => cues[one]).Any(cue => !IsAtWork(cue.Role));
        var works = person.Spots.SelectMany(one => cues[one]).Any(cue => IsAtWork(cue.Role));
        return isKin && !works ? ([.. at.Except(atWork)], atWork) : (at, []);
    }

    private static bool IsAtWork(Role role) => Professionals.All.Contains(role);

    // A surname alone: of whom the word before it speaks; otherwise of the only one who bears it.
    private (Person? Person, Role? Role) OfSurname(List<Person> candidates, int at)
    {
        var said = cues[at].Where(cue => cue.Joint != RoleJoint.None).Select(cue => cue.Role).FirstOrDefault();
        if (said is null)
        {
            return (candidates is [var only] ? only : null, null);
        }

        // Of two titles of the same person one is often broader: «kontaktlærer» and «lærer».
        var same = candidates.Where(person => SaidOf(person) is var roles && (roles.Contains(said) || (roles.Count == 0 && candidates.Count == 1))).ToList();
        var broader = same.Count == 0 && IsAtWork(said) ? candidates.Where(person => SaidOf(person).Exists(IsAtWork)).ToList() : same;
        return (broader is [var one] ? one : null, said);
    }

    private List<Role> SaidOf(Person person) => [.. person.Spots.SelectMany(at => cues[at]).Where(cue => cue.Weight > 2).Select(cue => cue.Role)];

    private void AddTo(Person person, Name name, string form, IEnumerable<int> at)
    {
        if (!_people.Contains(person))
        {
            _people.Add(person);
        }

        person.Names.Add(name);
        person.Forms.Add(form);
        person.Spots.AddRange(at);
    }

    private void Merge()
    {
        foreach (var (form, into) in decisions.Merged.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            Merge(_people.Find(person => person.Forms.Contains(form)), _people.Find(person => person.Forms.Contains(into)));
        }
    }

    private void MergeNicknames(Func<int, int> owner)
    {
        for (var at = 0; at < spots.Count; at++)
        {
            if (owner(at) is var whose and >= 0)
            {
                Merge(_people.Find(person => person.Spots.Contains(at)), _people.Find(person => person.Spots.Contains(whose)));
            }
        }
    }

    private void Merge(Person? from, Person? to)
    {
        if (from is not null && to is not null && from != to)
        {
            to.Names.AddRange(from.Names);
            to.Forms.UnionWith(from.Forms);
            to.Spots.AddRange(from.Spots);
            to.Ambiguous = false;
            _people.Remove(from);
        }
    }

    // Whom nothing is said of and who is spoken of most is the child, when nobody else is.
    private void NameTheChild()
    {
        if (_people.Exists(person => RoleOf(person) == Roles.Child || RoleOf(person) == Roles.Adult))
        {
            return;
        }

        var most = _people.Where(person => RoleOf(person) == Roles.Person && !person.Ambiguous && person.Spots.Exists(at => spots[at].Certainty == Certainty.Certain)).MaxBy(person => person.Spots.Count);
        most?.Guessed = most.Spots.Count > 1 ? Roles.Child : null;
    }

    private Role RoleOf(Person person)
    {
        var told = person.Forms.Order(StringComparer.Ordinal).Select(form => Roles.WithKey(decisions.Roles.GetValueOrDefault(form, ""))).FirstOrDefault(role => role is not null);
        return told ?? person.Spots.Order().SelectMany(at => cues[at]).GroupBy(cue => cue.Role).MaxBy(role => role.Sum(cue => cue.Weight))?.Key ?? person.Guessed ?? Roles.Person;
    }

    private sealed class Person
    {
        public List<Name> Names { get; } = [];

        public HashSet<string> Forms { get; } = new(StringComparer.Ordinal);

        public List<int> Spots { get; } = [];

        public bool Ambiguous { get; set; }

        public Role? Guessed { get; set; }
    }
}
