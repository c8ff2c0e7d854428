namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>Whose a surname is that stands alone.</summary>
internal sealed partial class PeopleFinder
{
    // «Etternavn: Vik» of the child, and «Etternavn: Vik» of the mother: one name of two. Answers with the mentions that are left.
    private Mentions GiveToSeveral(Mentions mentions, List<int> told)
    {
        var several = told.Where(at => _owners[at].IsSure).GroupBy(at => PersonAt(_owners[at].At)).Where(one => one.Key is not null).ToList();
        if (several.Count < 2)
        {
            return mentions;
        }

        several.ForEach(one => AddTo(one.Key!, mentions, one));
        return mentions with { At = [.. mentions.At.Except(several.SelectMany(one => one))] };
    }

    private void PlaceSurnames(Mentions mentions, List<Person> bearers)
    {
        // «fru Gjertsen» is not the child of that name.
        var candidates = mentions.Name.IsTitled ? bearers.FindAll(person => !IsYoung(person)) : bearers;
        var groups = mentions.At.GroupBy(one => OfSurname(candidates, one)).OrderBy(group => group.Key.Role is null).ToList();
        var titled = groups.Count(group => group.Key.Person is null && group.Key.Role is not null);
        Person? another = null;
        foreach (var group in groups)
        {
            // «fru Lie», and Lie alone further down, where two others have that name.
            var person = group.Key.Person ?? (group.Key.Role is null && titled == 1 && candidates.Count > 1 ? another : null)
                ?? new Person { Ambiguous = group.Key.Role is null && candidates.Count > 0 };
            another = group.Key.Person is null && group.Key.Role is not null ? person : another;
            AddTo(person, mentions, group);
        }
    }

    // A surname alone: of whom the word before it speaks; otherwise of the only one who bears it.
    private (Person? Person, Role? Role) OfSurname(List<Person> candidates, int at)
    {
        var said = cues[at].Where(cue => cue.Joint != RoleJoint.None || Kinship.IsKin(cue.Role)).Where(cue => cue.Weight > 2).Select(cue => cue.Role).FirstOrDefault();
        if (said is null)
        {
            return (candidates is [var only] ? IsCalledByFirstName(only) ? null : only : Adult(candidates, at), null);
        }

        // Of two titles of the same person one is often broader: «kontaktlærer» and «lærer».
        var same = candidates.Where(person => SaidOf(person.Spots) is var roles && (roles.Contains(said) || (roles.Count == 0 && candidates.Count == 1 && !Family.All.Contains(said)))).ToList();
        var broader = same.Count > 0 ? same
            : IsAtWork(said) ? [.. candidates.Where(person => SaidOf(person.Spots).Exists(IsAtWork))]
            : said == Roles.Adult ? [.. candidates.Where(person => SaidOf(person.Spots) is { Count: > 0 } roles && !Kinship.Clash([said], roles))]
            : same;
        return (broader is [var one] ? one : null, said);
    }

    // A child whom the text calls by the first name is seldom called by the surname too: it may be a parent.
    private bool IsCalledByFirstName(Person person) =>
        IsYoung(person) && person.Names.Exists(full => full.IsFull && person.Names.Exists(name => name.Words.Count == 1 && name.Words[0] == full.Words[0]));

    private bool IsYoung(Person person) => SaidOf(person.Spots, atLeast: 1).Exists(role => role == Roles.Child || role.Key is "sibling" or "friend" or "cousin");

    // Grown-ups are called by their surname alone, children seldom.
    private Person? Adult(List<Person> candidates, int at) =>
        candidates.Where(person => SaidOf(person.Spots).Exists(IsAtWork)).ToList() is [var atWork] ? atWork
        : candidates.Count > 1 && !IsNameOnly(at) && candidates.FindAll(person => !IsYoung(person)) is [var grown] && SaidOf(grown.Spots).Exists(Kinship.IsParent) ? grown
        : null;

    // «det er to Nguyen på trinnet», «vil hete bare Rojas»
    private bool IsNameOnly(int at) => document.Text.AsSpan(0, spots[at].Start).TrimEnd(' ') is var before && (before.EndsWith(" to") || before.EndsWith(" tre") || before.EndsWith(" bare") || before.EndsWith(" berre"));
}
