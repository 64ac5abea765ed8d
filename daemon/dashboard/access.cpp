#include "daemon/dashboard/access.h"

#include <algorithm>

namespace vigil::dashboard {

Access::Access(std::vector<Account> accounts, Cost cost)
    : cost_(cost), nobodys_verifier_(make_verifier(random_id(), cost)) {
  for (Account& a : accounts) accounts_.emplace(a.name, a);
}

const Account* Access::find(std::string_view name) const {
  const auto found = accounts_.find(name);
  return found == accounts_.end() ? nullptr : &found->second;
}

void Access::put(const Account& account) {
  const Account* old = find(account.name);
  if (old && (old->role != account.role || old->verifier != account.verifier)) {
    sign_out_everywhere(account.name);
    std::erase_if(links_, [&](const auto& l) { return l.second.name == account.name; });
  }
  accounts_[account.name] = account;
}

Millis Access::must_wait(const std::string& name, const std::string& peer, Time now) const {
  return std::max(by_name_.wait(name, now), by_peer_.wait(peer, now));
}

void Access::attempt(const std::string& name, const std::string& peer, Time now) {
  by_name_.attempt(name, now);
  by_peer_.attempt(peer, now);
}

std::string Access::verifier_of(std::string_view name) const {
  const Account* account = find(name);
  return account && !account->verifier.empty() ? account->verifier : nobodys_verifier_;
}

std::string Access::sign_in(const std::string& name, const std::string& peer, Time now) {
  by_name_.succeeded(name);
  by_peer_.succeeded(peer);
  forget_expired(now);
  if (entries_.size() >= most_sign_ins) {
    entries_.erase(std::min_element(
        entries_.begin(), entries_.end(),
        [](const auto& a, const auto& b) { return a.second.used < b.second.used; }));
  }
  std::string id = random_id();
  entries_[digest_of(id)] = Entry{name, now, now, true};
  return id;
}

bool Access::expired(const Entry& e, Time now) {
  return now - e.used >= idle_timeout || now - e.since >= one_shift;
}

std::optional<Access::SignedIn> Access::who(std::string_view cookie, Time now) {
  if (cookie.empty()) return std::nullopt;
  const Digest key = digest_of(cookie);
  const Account* account = account_of(key, now);
  if (!account) return std::nullopt;
  entries_.at(key).used = now;
  return SignedIn{key, account};
}

const Account* Access::account_of(const Digest& key, Time now) const {
  const auto found = entries_.find(key);
  if (found == entries_.end() || expired(found->second, now)) return nullptr;
  return find(found->second.name);
}

void Access::sign_out(const Digest& key) {
  entries_.erase(key);
}

void Access::sign_out_everywhere(std::string_view name) {
  std::erase_if(entries_, [name](const auto& e) { return e.second.name == name; });
}

std::vector<KeptSignIn> Access::sign_ins() const {
  std::vector<KeptSignIn> kept;
  for (const auto& [digest, entry] : entries_) kept.push_back({digest, entry.name, entry.since});
  return kept;
}

void Access::restore(const std::vector<KeptSignIn>& kept, Time now) {
  for (const KeptSignIn& k : kept) {
    const Entry entry{k.name, k.since, now, true};
    if (find(k.name) && !expired(entry, now)) entries_[k.digest] = entry;
  }
}

void Access::set_deaf(const Digest& key, bool deaf) {
  const auto found = entries_.find(key);
  if (found != entries_.end()) found->second.deaf = deaf;
}

bool Access::deaf(const Digest& key) const {
  const auto found = entries_.find(key);
  return found == entries_.end() || found->second.deaf;
}

bool Access::anybody_joined() const {
  return std::any_of(accounts_.begin(), accounts_.end(),
                     [](const auto& a) { return !a.second.verifier.empty(); });
}

std::string Access::first_link(Time now) {
  return anybody_joined() ? std::string{} : add_link({}, now + first_link_life);
}

std::string Access::invite(const std::string& name, Time now) {
  return add_link(name, now + invitation_life);
}

std::string Access::add_link(const std::string& name, Time until) {
  std::erase_if(links_, [&name](const auto& l) { return l.second.name == name; });
  if (links_.size() >= most_links) {
    links_.erase(std::min_element(links_.begin(), links_.end(), [](const auto& a, const auto& b) {
      return a.second.until < b.second.until;
    }));
  }
  std::string token = random_id();
  links_[digest_of(token)] = Link{name, until};
  return token;
}

std::optional<Access::Invitation> Access::invited(std::string_view token, Time now) const {
  const auto found = links_.find(digest_of(token));
  if (found == links_.end() || now >= found->second.until) return std::nullopt;
  if (found->second.name.empty() && anybody_joined()) return std::nullopt;
  return Invitation{found->second.name};
}

void Access::use_up(std::string_view token) {
  links_.erase(digest_of(token));
}

void Access::forget_expired(Time now) {
  std::erase_if(entries_, [now](const auto& e) { return expired(e.second, now); });
  std::erase_if(links_, [now](const auto& l) { return now >= l.second.until; });
}

bool can_be_called(const Account& a) {
  return !a.channel.empty() && !a.pager.empty();
}

std::vector<alerts::Member> team_of(const std::vector<Account>& accounts) {
  std::vector<alerts::Member> team;
  for (const Account& a : accounts) {
    const bool cares = a.role == alerts::Role::nurse || a.role == alerts::Role::prescriber;
    if (cares && a.on_duty) team.push_back({a.name, a.role, can_be_called(a)});
  }
  std::sort(team.begin(), team.end(),
            [](const alerts::Member& a, const alerts::Member& b) { return a.name < b.name; });
  return team;
}

std::vector<alerts::Member> team_of(const Access& access) {
  std::vector<Account> accounts;
  for (const auto& [name, account] : access.accounts()) accounts.push_back(account);
  return team_of(accounts);
}

std::string cookie_header(std::string_view value, bool secure) {
  std::string header = "vigil=" + std::string{value};
  header += "; Path=/; HttpOnly; SameSite=Strict";
  if (secure) header += "; Secure";
  if (value.empty()) header += "; Max-Age=0";
  return header;
}

std::string_view cookie_value(std::string_view header) {
  while (!header.empty()) {
    const std::size_t end = std::min(header.find(';'), header.size());
    std::string_view pair = header.substr(0, end);
    header.remove_prefix(std::min(end + 1, header.size()));
    while (!pair.empty() && pair.front() == ' ') pair.remove_prefix(1);
    if (pair.starts_with("vigil=")) return pair.substr(6);
  }
  return {};
}

}  // namespace vigil::dashboard
