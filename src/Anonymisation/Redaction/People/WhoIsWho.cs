using System.Collections.Immutable;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>What the writer says of who is who, after the engine has guessed: it holds whatever the engine thought.</summary>
/// <param name="people">As the engine has them.</param>
/// <param name="spots">All that is found, in order.</param>
/// <param name="decisions">What the writer says of it.</param>
/// <param name="document">Where it stands.</param>
internal sealed class WhoIsWho(List<Person> people, IReadOnlyList<Spot> spots, Decisions decisions, CaseDocument document)
{
    /// <summary>Names first, out of those they were taken for and then together with those they are; a single mention last, out of whatever it had come to.</summary>
    public void Sort()
    {
        foreach (var form in decisions.Split.Order(StringComparer.Ordinal))
        {
            TakeOut(form);
        }

        foreach (var form in decisions.Alike.Order(StringComparer.Ordinal))
        {
            Gather(form, With(people, form));
        }

        foreach (var (form, into) in decisions.Merged.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            if (people.Count(person => person.Forms.Contains(form)) > 1)
            {
                Gather(form, With(people, into));
            }
            else
            {
                Merge(With(people, form), With(people, into));
            }
        }

        MoveMentions();
        people.RemoveAll(person => person.Spots.Count == 0);
    }

    /// <summary>The role that the writer has given somebody; null when they have given none.</summary>
    public Role? RoleOf(Person person) =>
        Roles.WithKey(decisions.RoleAt([.. person.Spots.Select(at => spots[at])], document) ?? "")
        ?? person.Forms.Order(StringComparer.Ordinal).Select(form => Roles.WithKey((person.IsTakenOut ? decisions.RolesOfOthers : decisions.Roles).GetValueOrDefault(form, ""))).FirstOrDefault(role => role is not null);

    // Two who have this name, and of whom the engine knows that they are two, stay two.
    private void TakeOut(string form)
    {
        foreach (var person in people.Where(person => person.Forms.Contains(form)).ToList())
        {
            if (person.Forms.Count == 1)
            {
                person.Ambiguous = false;
                continue;
            }

            var own = new Person { Forms = { form } };
            Move(person.Spots.FindAll(at => spots[at].Form == form), person, own);
            person.Forms.Remove(form);
            people.Add(own);
        }
    }

    // All that is written so, and nothing else of those it was of: «Lie» of two is one's, and the other is who they were.
    private void Gather(string form, Person? to)
    {
        if (to is null)
        {
            return;
        }

        foreach (var other in people.Where(person => person != to && person.Forms.Contains(form)).ToList())
        {
            Move(other.Spots.FindAll(at => spots[at].Form == form), other, to);
            other.Forms.Remove(form);
            if (other.Forms.Count == 0)
            {
                people.Remove(other);
            }
        }

        to.Forms.Add(form);
        to.Ambiguous = false;
    }

    // Whoever was said to be the same as a mention, or as all that are written so and were answered one by one, goes along with it.
    private void MoveMentions()
    {
        var (named, others) = (people.ToList(), new Dictionary<string, Person>(StringComparer.Ordinal));
        var before = named.SelectMany(person => person.Spots.Select(at => (At: at, Person: person))).ToDictionary(one => one.At, one => one.Person);
        foreach (var (at, person) in before)
        {
            if (Whose(at, []) is var to && to != person)
            {
                Move([at], person, to);
            }
        }

        // Two of whom each was said to be the other are whoever the first of them was of.
        Person Whose(int at, ImmutableList<int> asked) => asked.IndexOf(at) is var begin and >= 0 ? before[asked.Skip(begin).Min()] : decisions.Whom(spots[at], document) switch
        {
            null => decisions.Merged.GetValueOrDefault(spots[at].Form) is { } into && into != spots[at].Form ? WhoseName(at, into, asked.Add(at)) ?? before[at] : before[at],
            { Kind: ResolutionKind.Split } => Other(spots[at].Form),
            { SameAs: not null } said => before.Keys.Order().Where(other => Decisions.Means(said, spots[other], document)).Select(other => Whose(other, asked.Add(at))).FirstOrDefault() ?? before[at],
            { Value: var value } => WhoseName(at, Spelling.Of(value ?? ""), asked.Add(at)) ?? before[at],
        };

        Person? WhoseName(int at, string form, ImmutableList<int> asked)
        {
            var person = With(named, form);
            var written = before.Where(one => one.Value == person && spots[one.Key].Form == form).Select(one => one.Key).Order().ToList();
            var rest = written.FindAll(Stays);
            return written.Count == 0 || form == spots[at].Form ? person : Whose((rest.Count > 0 ? rest : written)[0], asked);
        }

        // Nothing was said of it alone, or that it is of the rest after all.
        bool Stays(int at) => decisions.Whom(spots[at], document) is not { } said
            || (said is { Kind: ResolutionKind.Merge, SameAs: null } && Spelling.Of(said.Value ?? "") == spots[at].Form);

        Person Other(string form)
        {
            if (!others.TryGetValue(form, out var other))
            {
                people.Add(others[form] = other = new Person { Forms = { form }, IsTakenOut = true });
            }

            return other;
        }
    }

    private void Merge(Person? from, Person? to)
    {
        if (from is not null && to is not null && from != to)
        {
            Move([.. from.Spots], from, to);
            to.Forms.UnionWith(from.Forms);
            to.Ambiguous = false;
            people.Remove(from);
        }
    }

    private static void Move(List<int> mentions, Person from, Person to)
    {
        from.Spots.RemoveAll(mentions.Contains);
        to.Spots.AddRange(mentions);
    }

    private static Person? With(List<Person> among, string form) => among.Find(person => person.Forms.Contains(form));
}
