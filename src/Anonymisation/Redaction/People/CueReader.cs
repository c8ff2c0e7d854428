using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Names;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>Reads the words beside the names of a text, for what they say of who it is.</summary>
/// <param name="text">The whole text.</param>
/// <param name="spots">All that is found in it, in order.</param>
internal sealed class CueReader(string text, IReadOnlyList<Spot> spots)
{
    private const int Title = 6;
    private const int Apposition = 5;
    private const int Said = 4;
    private const int Weak = 2;
    private const int Hint = 1;

    // A mother of seventeen is none too young.
    private const int YoungestParent = 13;

    // Between a name and what is said of it: «Rami, som er …», «Tuva på to».
    private const int Near = 14;

    private static readonly FrozenSet<string> Possessives = FrozenSet.Create(
        StringComparer.Ordinal, "min", "mi", "mitt", "sin", "si", "hans", "hennes", "hennar", "vår", "deres", "deira", "dens", "hennas");

    private static readonly FrozenSet<string> Naming = FrozenSet.Create(
        StringComparer.Ordinal, "heter", "heiter", "hete", "heitte", "het", "kalles", "kallast", "kalt", "kalla", "er", "navn", "namn", "hette", "ved", "hos");

    private static readonly FrozenSet<string> Concerning = FrozenSet.Create(
        StringComparer.Ordinal, "gjelder", "gjeld", "ang", "angående", "angåande", "vedr", "vedrørende", "vedrørande", "re", "emne");

    private static readonly FrozenSet<string> Linking = FrozenSet.Create(StringComparer.Ordinal, "er", "som", "var", "også", "òg", "en", "ein", "ei", "den", "hans", "hennes", "hennar", "eneste", "einaste", "nye", "hos", "ved");

    private static readonly FrozenSet<string> Calling = FrozenSet.Create(StringComparer.Ordinal, "kaller", "kallar", "kalla", "kalte", "sier", "seier");

    /// <summary>Of each spot; nothing of those that are no person.</summary>
    public List<RoleCue>[] Read()
    {
        var cues = new List<RoleCue>[spots.Count];
        for (var at = 0; at < spots.Count; at++)
        {
            cues[at] = [];
            if (spots[at].Type == FindingType.Person)
            {
                Add(cues[at], Before(at) is { } before && !IsTooYoung(before, at) ? before : null, AfterPeer(at, cues), After(at), OfOwner(at), OfAge(at));
            }
        }

        return cues;
    }

    // «mor Siri, mormor, Leon (4)»: a row, and nobody's grandmother.
    private bool IsTooYoung(RoleCue before, int at) =>
        before.Joint == RoleJoint.Comma && Kinship.IsGrownUp(before.Role) && AgeAfter(at) is { } age && Coarser.Ages.YearsIn(age.Text) is < YoungestParent;

    private static void Add(List<RoleCue> cues, params ReadOnlySpan<RoleCue?> found)
    {
        foreach (var cue in found)
        {
            if (cue is not null)
            {
                cues.Add(cue);
            }
        }
    }

    private RoleCue? Before(int at)
    {
        var word = WordBefore(spots[at].Start);
        var told = Overlaps(at - 1, word.Start);
        if (word.Text.Length == 0 || (told && !spots[at - 1].IsForHumans))
        {
            return null;
        }

        // «mor komma Masoumeh komma»: what is dictated.
        var isDictated = word.Text is "komma" && text.AsSpan(word.End, spots[at].Start - word.End) is " ";
        word = isDictated ? WordBefore(word.Start) : word;
        var joint = isDictated ? RoleJoint.Comma : Joint(word.End, spots[at].Start, word.Text);
        if (joint is RoleJoint.None)
        {
            return null;
        }

        if (Roles.Called(word.Text) is { Role: { } role } called && (role.Key != "family" || !spots[at].Text.Contains(' ')))
        {
            return new RoleCue(role, joint == RoleJoint.Space ? Title : Apposition, word.Text, word.Start, told ? RoleJoint.None : joint, called.Plural);
        }

        if (Concerning.Contains(word.Text))
        {
            return new RoleCue(Roles.Child, Said);
        }

        var further = WordBefore(word.Start);
        var (owned, ownedPlural) = Roles.Called(further.Text);
        return owned is null || Overlaps(at - 1, further.Start) ? null
            : Possessives.Contains(word.Text) ? new RoleCue(owned, Apposition, further.Text, word.Start, joint == RoleJoint.Space ? RoleJoint.None : joint, ownedPlural)
            : Naming.Contains(word.Text) ? new RoleCue(owned, Said, Plural: ownedPlural)
            : null;
    }

    // «borna Rami (ni) og Lina»: the second is what the first is.
    private RoleCue? AfterPeer(int at, List<RoleCue>[] cues)
    {
        for (var peer = at - 1; peer >= 0 && spots[at].Start - spots[peer].End < Near * 2; peer--)
        {
            if (spots[peer].Type != FindingType.Person)
            {
                continue;
            }

            var between = text.AsSpan(spots[peer].End, spots[at].Start - spots[peer].End);
            var row = between.EndsWith(" og ") || between.EndsWith(" & ") || between.SequenceEqual(", ") || between.EndsWith("), ");
            return row && !between.ContainsAny('.', '\n') && cues[peer].Find(cue => cue.Plural) is { } plural ? plural with { Start = -1, Joint = between.SequenceEqual(" og ") ? RoleJoint.Peer : RoleJoint.None } : null;
        }

        return null;
    }

    // «Lise (mor)», «Kari, kontaktlærer», «Ola er faren til», «Lise er Miras mor».
    private RoleCue? After(int at)
    {
        var (from, staysWith) = (spots[at].End, false);
        for (var step = 0; step < 3; step++)
        {
            var word = WordAfter(from, step == 0);
            if (word.Text.Length == 0)
            {
                return null;
            }

            if (SpotAt(word.Start) is { } other)
            {
                if (other.Type != FindingType.Person || step == 0)
                {
                    return null;
                }
            }
            else if (Roles.Called(word.Text) is { Role: { } role, Plural: false })
            {
                // «Jon, kontaktlærer Bjørg mener»: that is Bjørg. «Nolle, som far kaller henne» is no father.
                var next = WordAfter(word.End, mayJump: false);
                next = Possessives.Contains(next.Text) ? WordAfter(next.End, mayJump: false) : next;
                return Calling.Contains(next.Text) || (step == 0 && text[from] == ',' && (Telling.Does(next.Text) || IsVerb(next.Text))) || (step == 0 && word.Start == from + 1 && text[from] == ' ') || (next.Text.Length > 0 && SpotAt(next.Start)?.Type == FindingType.Person) || staysWith ? null : new RoleCue(role, Said);
            }
            else if (!Linking.Contains(word.Text))
            {
                return null;
            }

            // «Thea hos tante»
            staysWith |= word.Text is "hos";
            from = word.End;
        }

        return null;
    }

    // «Alvi, far kjenner henne»: as most do in the present; not «Alvi, far eller stefar».
    private static bool IsVerb(string word) => word.Length > 4 && (word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("ar", StringComparison.Ordinal)) && word is not ("eller" or "etter" or "under" or "eldre");

    // «Miras mor»: those whose mother is spoken of are mostly the child.
    private RoleCue? OfOwner(int at)
    {
        var bare = Spelling.Of(spots[at].Text).TrimEnd('\'');
        var word = WordAfter(spots[at].End, mayJump: false);
        return bare.EndsWith('s') && bare != spots[at].Form && Roles.Called(word.Text).Role is { Key: "mother" or "father" or "parent" or "sibling" or "friend" or "contactTeacher" }
            ? new RoleCue(Roles.Child, Hint)
            : null;
    }

    private RoleCue? OfAge(int at) => AgeAfter(at) switch
    {
        { Type: FindingType.Age, Text: var age } => Coarser.Ages.YearsIn(age) is { } years ? new RoleCue(years < 18 ? Roles.Child : Roles.Adult, Weak) : null,
        { Type: FindingType.SchoolClass } => new RoleCue(Roles.Child, Weak),
        _ => null,
    };

    // What is found next, where it stands beside the name.
    private Spot? AgeAfter(int at)
    {
        var next = at + 1;
        if (next >= spots.Count || spots[next].Start - spots[at].End > Near)
        {
            return null;
        }

        var between = text.AsSpan(spots[at].End, spots[next].Start - spots[at].End);
        return between.ContainsAny('.', '\n') || between.Contains(" og ", StringComparison.Ordinal) ? null : spots[next];
    }

    private RoleJoint Joint(int from, int to, string word) => text.AsSpan(from, to - from) switch
    {
        " " or ": " or " «" or "\u00a0" => RoleJoint.Space,
        ", " or " - " or " – " => RoleJoint.Comma,
        " (" => RoleJoint.Bracket,
        ". " when word is "dr" or "ang" or "vedr" => RoleJoint.Space,
        ",\n" or "\n" or "\n\n" when word is "mvh" or "hilsen" or "helsing" => RoleJoint.Comma,
        _ => RoleJoint.None,
    };

    private bool Overlaps(int before, int start) => before >= 0 && spots[before].End > start;

    private Spot? SpotAt(int start)
    {
        var (low, high) = (0, spots.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (spots[middle].End <= start)
            {
                low = middle + 1;
            }
            else if (spots[middle].Start > start)
            {
                high = middle - 1;
            }
            else
            {
                return spots[middle];
            }
        }

        return null;
    }

    private (string Text, int Start, int End) WordBefore(int end)
    {
        var last = end - 1;
        while (last >= 0 && end - last < 5 && !char.IsLetterOrDigit(text[last]))
        {
            last--;
        }

        var first = last;
        while (first >= 0 && (char.IsLetterOrDigit(text[first]) || text[first] == '-'))
        {
            first--;
        }

        return first == last ? ("", 0, 0) : (text[(first + 1)..(last + 1)].ToLowerInvariant(), first + 1, last + 1);
    }

    private (string Text, int Start, int End) WordAfter(int start, bool mayJump)
    {
        var first = start;
        while (first < text.Length && text[first] is ' ' or ',' or '(' or '–' or '-' && (mayJump || text[first] == ' '))
        {
            first++;
        }

        var last = first;
        while (last < text.Length && (char.IsLetterOrDigit(text[last]) || text[last] == '-'))
        {
            last++;
        }

        return (text[first..last].ToLowerInvariant(), first, last);
    }
}
